namespace Workflows.Dmn.Tests;

/// <summary>A wrong file is a clear answer.</summary>
public sealed class ReadingRules
{
    [TestCase("http://www.omg.org/spec/DMN/20180521/MODEL/")]
    [TestCase("https://www.omg.org/spec/DMN/20191111/MODEL/")]
    [TestCase("https://www.omg.org/spec/DMN/20211108/MODEL/")]
    [TestCase("https://www.omg.org/spec/DMN/20230324/MODEL/")]
    public void Every_version_since_1_2_is_read(string version) =>
        Dmn.Read(Dmn.Definitions(Dmn.Literal("d", "1"), version)).Decisions.Select(d => d.Id).ShouldBe(["d"]);

    [Test]
    public void A_wrong_expression_names_element_line_and_column()
    {
        string xml = Dmn.Definitions(
            "\n<decision id=\"d\" name=\"d\"><literalExpression><text>1 +\n  ) + 2</text></literalExpression></decision>"
        );
        DmnProblem problem = Dmn.TryRead(xml).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.ElementId, problem.Line, problem.Column).ShouldBe((Workflows.Feel.FeelCodes.Syntax, "d", 3, 3));
        problem.Zh.ShouldContain("1 +");
    }

    [Test]
    public void A_java_function_is_noted_and_gives_null()
    {
        string xml = Dmn.Definitions(
            "<businessKnowledgeModel id=\"f\" name=\"f\"><encapsulatedLogic kind=\"Java\"><formalParameter name=\"x\"/></encapsulatedLogic></businessKnowledgeModel>"
                + Dmn.Literal("d", "f(1)", Dmn.Requires("Knowledge", "f"))
        );
        DmnReadResult read = Dmn.TryRead(xml);
        read.Notes.ShouldHaveSingleItem().Code.ShouldBe(DmnCodes.Unsupported);
        DecisionResult result = read.Model!.Evaluate("d", Workflows.Feel.FeelContext.Empty, Dmn.Environment);
        result.Output.IsNull.ShouldBeTrue();
        result.Warnings.ShouldContain(w => w.Code == Workflows.Feel.FeelCodes.Refused && w.DecisionId == "f");
    }

    [TestCase(
        "<decision id=\"a\" name=\"a\"><informationRequirement><requiredDecision href=\"#b\"/></informationRequirement></decision>",
        DmnCodes.UnknownReference
    )]
    [TestCase(
        "<decision id=\"a\" name=\"a\"><informationRequirement><requiredDecision href=\"#a\"/></informationRequirement></decision>",
        DmnCodes.Circle
    )]
    [TestCase("<decision id=\"a\" name=\"a\"/><decision id=\"a\" name=\"b\"/>", DmnCodes.DuplicateId)]
    [TestCase("<decision id=\"a\" name=\"a\"><variable name=\"a\" typeRef=\"没有\"/></decision>", DmnCodes.UnknownReference)]
    [TestCase(
        "<decision id=\"a\" name=\"a\"><decisionTable><input><inputExpression><text>x</text></inputExpression></input><output name=\"y\"/><rule><inputEntry><text>1</text></inputEntry></rule></decisionTable></decision>",
        DmnCodes.Cells
    )]
    [TestCase(
        "<decision id=\"a\" name=\"a\"><decisionTable hitPolicy=\"WRONG\"><output name=\"y\"/></decisionTable></decision>",
        DmnCodes.Unsupported
    )]
    [TestCase(
        "<decision id=\"a\" name=\"a\"><literalExpression expressionLanguage=\"juel\"><text>1</text></literalExpression></decision>",
        DmnCodes.Unsupported
    )]
    [TestCase(
        "<import name=\"x\" namespace=\"urn:none\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>",
        DmnCodes.UnknownReference
    )]
    public void A_wrong_model_is_a_problem_with_a_stable_code(string body, string code) =>
        Dmn.TryRead(Dmn.Definitions(body)).Problems.ShouldContain(p => p.Code == code);

    [TestCase("")]
    [TestCase("<a/>")]
    [TestCase("<definitions")]
    [TestCase(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\">&e;</definitions>"
    )]
    public void What_is_no_dmn_is_refused(string xml)
    {
        DmnReadResult result = Dmn.TryRead(xml);
        result.Model.ShouldBeNull();
        result.Problems.ShouldHaveSingleItem().Code.ShouldBe(DmnCodes.NotDmn);
    }

    [Test]
    public void Deep_nesting_is_refused()
    {
        string open = string.Concat(Enumerable.Repeat("<list>", 5000));
        string close = string.Concat(Enumerable.Repeat("</list>", 5000));
        Dmn.TryRead(Dmn.Definitions($"<decision id=\"d\" name=\"d\">{open}{close}</decision>")).Problems.ShouldHaveSingleItem();
    }

    [Test]
    public void Types_in_a_circle_end()
    {
        string body =
            "<itemDefinition name=\"tree\"><itemComponent name=\"children\" isCollection=\"true\"><typeRef>tree</typeRef></itemComponent></itemDefinition>"
            + "<inputData id=\"t\" name=\"t\"><variable name=\"t\" typeRef=\"tree\"/></inputData>"
            + Dmn.Literal("d", "count(t.children)", Dmn.Requires("Input", "t"));
        Dmn.Evaluate(body, "d", """{"t": {"children": [{"children": []}]}}""").Output.ToString().ShouldBe("1");
    }
}
