namespace Workflows.Dmn.Tests;

/// <summary>Boxed expressions («DMN 1.5 §10.2»).</summary>
public sealed class BoxedRules
{
    private const string One = "<literalExpression><text>[1, 2, 3]</text></literalExpression>";

    [TestCase(
        "<context><contextEntry><variable name=\"a\"/>L:1;</contextEntry><contextEntry><variable name=\"b\"/>L:a + 1;</contextEntry></context>",
        "{a: 1, b: 2}"
    )]
    [TestCase("<context><contextEntry><variable name=\"a\"/>L:1;</contextEntry><contextEntry>L:a + 1;</contextEntry></context>", "2")]
    [TestCase("<list>L:1;L:\"二\";</list>", "[1, \"二\"]")]
    [TestCase(
        "<relation><column name=\"x\"/><column name=\"y\"/><row>L:1;L:2;</row><row>L:3;L:4;</row></relation>",
        "[{x: 1, y: 2}, {x: 3, y: 4}]"
    )]
    [TestCase("<conditional><if>L:1 > 2;</if><then>L:1;</then><else>L:2;</else></conditional>", "2")]
    [TestCase("<filter><in>L:[1, 2, 3];</in><match>L:item > 1;</match></filter>", "[2, 3]")]
    [TestCase("<for iteratorVariable=\"i\"><in>L:[1..3];</in><return>L:i * i;</return></for>", "[1, 4, 9]")]
    [TestCase("<every iteratorVariable=\"i\"><in>L:[1, 2];</in><satisfies>L:i > 0;</satisfies></every>", "true")]
    [TestCase("<some iteratorVariable=\"i\"><in>L:[1, 2];</in><satisfies>L:i > 2;</satisfies></some>", "false")]
    [TestCase("<invocation>L:f;<binding><parameter name=\"n\"/>L:20;</binding></invocation>", "21")]
    [TestCase(
        "<context><contextEntry><variable name=\"g\"/><functionDefinition><formalParameter name=\"n\"/>L:n * 2;</functionDefinition></contextEntry><contextEntry>L:g(4);</contextEntry></context>",
        "8"
    )]
    public void Every_form_of_logic_is_evaluated(string logic, string expected)
    {
        string knowledge =
            "<businessKnowledgeModel id=\"f\" name=\"f\"><encapsulatedLogic><formalParameter name=\"n\"/>L:n + 1;</encapsulatedLogic></businessKnowledgeModel>";
        string body = knowledge + "<decision id=\"d\" name=\"d\">" + Dmn.Requires("Knowledge", "f") + logic + "</decision>";
        Dmn.Evaluate(Boxed(body), "d", "{}").Output.ToString().ShouldBe(expected);
    }

    [Test]
    public void A_value_of_the_wrong_type_becomes_null_with_a_warning()
    {
        string body = "<decision id=\"d\" name=\"d\"><variable name=\"d\" typeRef=\"string\"/>" + One + "</decision>";
        DecisionResult result = Dmn.Evaluate(body, "d", "{}");
        result.Output.IsNull.ShouldBeTrue();
        result.Warnings.ShouldContain(w => w.Code == DmnCodes.Type && w.DecisionId == "d");
    }

    /// <summary>L:text; is a literal expression.</summary>
    private static string Boxed(string xml) =>
        System.Text.RegularExpressions.Regex.Replace(
            xml,
            "L:([^;]*);",
            match => $"<literalExpression><text>{System.Security.SecurityElement.Escape(match.Groups[1].Value)}</text></literalExpression>",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}
