namespace Workflows.Feel.Tests;

public sealed class NameRules
{
    [TestCase("金额 > 500", """{"金额": 501}""", "true")]
    [TestCase("Monthly Salary * 12", """{"Monthly Salary": 10}""", "120")]
    [TestCase("Pre-bureau risk = \"high\"", """{"Pre-bureau risk": "high"}""", "true")]
    [TestCase("a-b", """{"a": 5, "b": 3}""", "2")]
    [TestCase("a-b", """{"a": 5, "b": 3, "a-b": 7}""", "7")]
    [TestCase("a - b", """{"a": 5, "b": 3, "a-b": 7}""", "2")]
    [TestCase("`a-b` + 1", """{"a-b": 7}""", "8")]
    [TestCase("order.buyer name", """{"order": {"buyer name": "张三"}}""", "\"张三\"")]
    [TestCase("date and time", """{"date": true, "time": false}""", "false")]
    [TestCase("date and time(\"2026-11-24T00:00:00\").year", "{}", "2026")]
    [TestCase("{total price: 2, 含税-价: total price * 2, x: 含税-价 + 1}.x", "{}", "5")]
    [TestCase("if done then 1 else 2", """{"done": true}""", "1")]
    public void A_name_may_have_spaces_and_signs(string text, string variables, string expected) =>
        Feel.Text(text, Feel.Context(variables)).ShouldBe(expected);

    [Test]
    public void An_expression_tells_which_variables_it_reads()
    {
        FeelExpression expression = Feel.Parse(
            "order.amount > limit and some x in order.items satisfies x.price > max price and count(list) > 0"
        );
        expression.Variables.Select(v => v.ToString()).ShouldBe(["order.amount", "limit", "order.items", "max price", "list"]);
    }

    [Test]
    public void A_recorder_notes_what_was_really_read()
    {
        FeelRecorder recorder = new();
        FeelContext variables = Feel.Context("""{"order": {"amount": 600.50, "items": [1]}, "vip": true, "never": 1}""");
        Feel.Parse("order.amount > 500 or never = 1 or vip")
            .Evaluate(variables, Feel.Environment, recorder)
            .Value.ShouldBe(FeelBoolean.True);
        FeelJson.ToJson(recorder.Reads).ShouldBe("""{"order.amount":600.50}""");
    }
}
