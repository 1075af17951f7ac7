using Workflows.Feel;

namespace Workflows.Dmn.Tests;

/// <summary>Requirements, knowledge, services, types and imports («DMN 1.5 §6, §10.4»).</summary>
public sealed class GraphRules
{
    [Test]
    public void A_required_decision_is_evaluated_first_and_seen_by_name_and_id()
    {
        string body =
            """<decision id="rate_id" name="折扣 率"><variable name="折扣 率"/><literalExpression><text>0.9</text></literalExpression></decision>"""
            + Dmn.Literal("price", "amount * 折扣 率 + rate_id", Dmn.Requires("Decision", "rate_id"));
        DecisionResult result = Dmn.Evaluate(body, "price", """{"amount": 100}""");
        result.Output.ToString().ShouldBe("90.9");
        result.Evaluated.Select(d => d.Id).ShouldBe(["rate_id", "price"]);
        result.Evaluated[1].Reads.ToString().ShouldBe("{amount: 100, 折扣 率: 0.9, rate_id: 0.9}");
    }

    [Test]
    public void A_knowledge_model_is_a_function_that_may_call_itself()
    {
        string body =
            """
                <businessKnowledgeModel id="fact" name="阶乘"><encapsulatedLogic><formalParameter name="n" typeRef="number"/>
                <literalExpression><text>if n &lt; 2 then 1 else n * 阶乘(n - 1)</text></literalExpression></encapsulatedLogic>
                <knowledgeRequirement><requiredKnowledge href="#fact"/></knowledgeRequirement></businessKnowledgeModel>
                """ + Dmn.Literal("d", "阶乘(5)", Dmn.Requires("Knowledge", "fact"));
        Dmn.Evaluate(body, "d", "{}").Output.ToString().ShouldBe("120");
    }

    [Test]
    public void A_recursion_without_end_is_stopped()
    {
        string body =
            """
                <businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="n"/>
                <literalExpression><text>f(n + 1)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
                """ + Dmn.Literal("d", "f(1)", Dmn.Requires("Knowledge", "f"));
        DecisionResult result = Dmn.Evaluate(body, "d", "{}");
        result.Failure.ShouldNotBeNull().Code.ShouldBe(FeelCodes.Limit);
    }

    [Test]
    public void A_service_evaluates_its_outputs_from_its_parameters()
    {
        string body =
            """<inputData id="a" name="a"/>"""
            + Dmn.Literal("b", "100", "")
            + Dmn.Literal("sum", "a + b", Dmn.Requires("Input", "a") + Dmn.Requires("Decision", "b"))
            + """<decisionService id="s" name="求和"><outputDecision href="#sum"/><inputDecision href="#b"/><inputData href="#a"/></decisionService>"""
            + Dmn.Literal("d", "求和(1, 2)", Dmn.Requires("Knowledge", "s"));
        Dmn.Evaluate(body, "d", "{}").Output.ToString().ShouldBe("3");
        Dmn.Evaluate(body, "s", """{"a": 5, "b": 6}""").Output.ToString().ShouldBe("11");
        Dmn.Evaluate(body.Replace("求和(1, 2)", "求和(b: 30, a: 4)", StringComparison.Ordinal), "d", "{}").Output.ToString().ShouldBe("34");
    }

    [Test]
    public void Input_of_a_declared_type_is_checked_and_dates_are_read_from_their_text()
    {
        string body =
            """
                <itemDefinition name="t订单"><itemComponent name="日期"><typeRef>date</typeRef></itemComponent>
                <itemComponent name="状态"><typeRef>string</typeRef><allowedValues><text>"开","关"</text></allowedValues></itemComponent></itemDefinition>
                <inputData id="o" name="订单"><variable name="订单" typeRef="t订单"/></inputData>
                """ + Dmn.Literal("d", "订单.日期.year", Dmn.Requires("Input", "o"));
        Dmn.Evaluate(body, "d", """{"订单": {"日期": "2026-11-24", "状态": "开"}}""").Output.ToString().ShouldBe("2026");
        DecisionResult wrong = Dmn.Evaluate(body, "d", """{"订单": {"日期": "2026-11-24", "状态": "别的"}}""");
        wrong.Output.ShouldBe(FeelNull.Instance);
        wrong.Warnings.ShouldContain(w => w.Code == DmnCodes.Type);
    }

    [Test]
    public void An_imported_decision_is_seen_below_the_name_of_the_import()
    {
        DmnModel imported = Dmn.Read(
            """<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:other"><inputData id="i" name="姓名"/><decision id="g" name="问候"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>"你好" + 姓名</text></literalExpression></decision></definitions>"""
        );
        string xml = Dmn.Definitions(
            """
            <import name="公共" namespace="urn:other" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
            <decision id="d" name="d"><informationRequirement><requiredDecision href="urn:other#g"/></informationRequirement>
            <literalExpression><text>公共.问候 + "！"</text></literalExpression></decision>
            """
        );
        DmnModel model = Dmn.Read(xml, imported);
        model
            .Evaluate("d", (FeelContext)FeelJson.Parse("""{"姓名": "张三"}"""), Dmn.Environment)
            .Output.ToString()
            .ShouldBe("\"你好张三！\"");
        model
            .Evaluate("d", (FeelContext)FeelJson.Parse("""{"公共": {"姓名": "李四"}}"""), Dmn.Environment)
            .Output.ToString()
            .ShouldBe("\"你好李四！\"");
    }

    [Test]
    public void A_model_tells_what_a_decision_reads_from_outside()
    {
        string body =
            Dmn.Literal("rate", "if vip then 0.9 else 1") + Dmn.Literal("price", "order.amount * rate", Dmn.Requires("Decision", "rate"));
        Dmn.Read(Dmn.Definitions(body)).InputsOf("price").ShouldBe(["order", "vip"]);
    }

    [Test]
    public void An_unknown_decision_is_a_failure_and_no_exception() =>
        Dmn.Evaluate("", "nothing", "{}").Failure.ShouldNotBeNull().Code.ShouldBe(DmnCodes.UnknownDecision);

    [TestCase("number", "[7]", "7")]
    [TestCase("number", "\"7\"", "null")]
    [TestCase("numbers", "7", "[7]")]
    [TestCase("date and time", "@\"2026-11-24\"", "2026-11-24T00:00:00Z")]
    [TestCase("small", "5", "5")]
    [TestCase("small", "50", "null")]
    public void A_value_is_converted_to_its_declared_type_where_the_standard_allows_it(string type, string text, string expected)
    {
        string body =
            "<itemDefinition name=\"numbers\" isCollection=\"true\"><typeRef>number</typeRef></itemDefinition>"
            + "<itemDefinition name=\"small\"><typeRef>number</typeRef><allowedValues><text>[0..10]</text></allowedValues></itemDefinition>"
            + Dmn.Literal("d", text)
                .Replace("<literalExpression>", $"<variable name=\"d\" typeRef=\"{type}\"/><literalExpression>", StringComparison.Ordinal);
        Dmn.Evaluate(body, "d", "{}").Output.ToString().ShouldBe(expected);
    }

    [Test]
    public void Each_import_may_have_inputs_of_its_own()
    {
        const string Model = "https://www.omg.org/spec/DMN/20230324/MODEL/";
        DmnModel basis = Dmn.Read(
            $"""<definitions xmlns="{Model}" namespace="urn:a"><inputData id="i" name="姓名"/><decision id="g" name="问候"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>"你好" + 姓名</text></literalExpression></decision></definitions>"""
        );
        DmnModel Middle(string ns) =>
            Dmn.Read(
                $"""<definitions xmlns="{Model}" namespace="{ns}"><import name="基础" namespace="urn:a" importType="{Model}"/><decision id="m" name="m"><informationRequirement><requiredDecision href="urn:a#g"/></informationRequirement><literalExpression><text>基础.问候</text></literalExpression></decision></definitions>""",
                basis
            );
        DmnModel top = Dmn.Read(
            $"""<definitions xmlns="{Model}" namespace="urn:c"><import name="甲" namespace="urn:b1" importType="{Model}"/><import name="乙" namespace="urn:b2" importType="{Model}"/><decision id="d" name="d"><informationRequirement><requiredDecision href="urn:b1#m"/></informationRequirement><informationRequirement><requiredDecision href="urn:b2#m"/></informationRequirement><literalExpression><text>甲.m + 乙.m</text></literalExpression></decision></definitions>""",
            Middle("urn:b1"),
            Middle("urn:b2")
        );
        FeelContext inputs = (FeelContext)FeelJson.Parse("""{"甲": {"基础": {"姓名": "张三"}}, "乙": {"基础": {"姓名": "李四"}}}""");
        top.Evaluate("d", inputs, Dmn.Environment).Output.ToString().ShouldBe("\"你好张三你好李四\"");
    }
}
