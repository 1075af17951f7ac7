namespace Workflows.Feel.Tests;

/// <summary>Rules of the expression language («DMN 1.5 §10.3.2»), one example or a few each.</summary>
public sealed class ExpressionRules
{
    [TestCase("1 + 2 * 3", "7")]
    [TestCase("2 ** 3 ** 2", "64")]
    [TestCase("-3 ** 2", "9")]
    [TestCase("(1 + 2) * 3", "9")]
    [TestCase("10 - 4 - 3", "3")]
    [TestCase("\"订单\" + \"号\"", "\"订单号\"")]
    [TestCase("1 + \"a\"", "null")]
    [TestCase("1 / 0", "null")]
    [TestCase("null + 1", "null")]
    public void Arithmetic_binds_by_precedence_and_gives_null_outside_its_domain(string text, string expected) =>
        Feel.Text(text).ShouldBe(expected);

    [TestCase("true and null", "null")]
    [TestCase("false and null", "false")]
    [TestCase("null and false", "false")]
    [TestCase("true or null", "true")]
    [TestCase("null or false", "null")]
    [TestCase("not(null)", "null")]
    [TestCase("1 = null", "false")]
    [TestCase("null = null", "true")]
    [TestCase("1 = \"1\"", "null")]
    [TestCase("null < 1", "null")]
    public void Logic_is_three_valued(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("5 in [1..5]", "true")]
    [TestCase("5 in (1..5)", "false")]
    [TestCase("5 in [1..5[", "false")]
    [TestCase("5 in ]4..5]", "true")]
    [TestCase("5 in (> 3, < 2)", "true")]
    [TestCase("5 in > 6", "false")]
    [TestCase("5 in (1, 5, 7)", "true")]
    [TestCase("5 in [1, 5, 7]", "true")]
    [TestCase("5 between 1 and 5", "true")]
    [TestCase("@\"2026-11-24\" in [@\"2026-11-01\"..@\"2026-11-30\"]", "true")]
    public void Membership_follows_the_brackets(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("[1, 2, 3][2]", "2")]
    [TestCase("[1, 2, 3][-1]", "3")]
    [TestCase("[1, 2, 3][4]", "null")]
    [TestCase("[1, 2, 3][item > 1]", "[2, 3]")]
    [TestCase("[{a: 1, b: 2}, {a: 3, b: 4}][a > 1].b", "[4]")]
    [TestCase("[{a: 1}, {a: 2}].a", "[1, 2]")]
    [TestCase("7[1]", "7")]
    [TestCase("[][item > 1]", "[]")]
    [TestCase("[[1, 2], [3]][count(item) = 2]", "[[1, 2]]")]
    [TestCase("{i: 2, r: [10, 20, 30][i]}.r", "20")]
    public void A_filter_is_a_position_or_a_condition(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("for i in 1..3 return i * i", "[1, 4, 9]")]
    [TestCase("for i in 3..1 return i", "[3, 2, 1]")]
    [TestCase("for i in 1..2, j in 1..i return i * 10 + j", "[11, 21, 22]")]
    [TestCase("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]")]
    [TestCase("for d in @\"2026-02-27\"..@\"2026-03-01\" return d.day", "[27, 28, 1]")]
    [TestCase("some x in [1, 2] satisfies x > 1", "true")]
    [TestCase("every x in [] satisfies x > 1", "true")]
    [TestCase("every x in [1, null] satisfies x > 0", "null")]
    public void Loops_run_through_lists_and_ranges(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("(function(x, y) x - y)(y: 1, x: 3)", "2")]
    [TestCase("{加税: function(金额: number) 金额 * 1.13, r: 加税(100)}.r", "113.00")]
    [TestCase("{fact: function(n) if n <= 1 then 1 else n * fact(n - 1), r: fact(20)}.r", "2432902008176640000")]
    [TestCase("{f: for i in 1..3 return function() i, r: f[2]()}.r", "2")]
    [TestCase("(function(x: number) x)(\"a\")", "null")]
    [TestCase("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]")]
    public void Functions_close_over_what_they_see(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("1 instance of number", "true")]
    [TestCase("null instance of number", "false")]
    [TestCase("[1] instance of list<number>", "true")]
    [TestCase("{a: 1} instance of context<a: number>", "true")]
    [TestCase("[1..2] instance of range<number>", "true")]
    [TestCase("@\"P1D\" instance of days and time duration", "true")]
    [TestCase("1 instance of nothing", "null")]
    public void Instance_of_knows_the_types(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("@\"2026-01-31\" + @\"P1M\"", "2026-02-28")]
    [TestCase("@\"2026-03-01\" - @\"2026-02-01\"", "P28D")]
    [TestCase("@\"2026-11-24T09:00:00+08:00\" - @\"2026-11-24T00:00:00Z\"", "PT1H")]
    [TestCase("@\"23:00:00\" + @\"PT2H\"", "01:00:00")]
    [TestCase("@\"P1D\" / @\"PT6H\"", "4")]
    [TestCase("@\"2026-11-24T09:00:00@Asia/Shanghai\".time offset", "PT8H")]
    [TestCase("date(\"2026-11-24\").weekday", "2")]
    [TestCase("now()", "2026-11-24T09:30:00@Asia/Shanghai")]
    [TestCase("today()", "2026-11-24")]
    public void Dates_and_durations_calculate(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [Test]
    public void One_expression_serves_many_threads()
    {
        FeelExpression expression = Feel.Parse("sum(for i in 1..n return if i > 5 then i else 0)");
        FeelValue[] values = new FeelValue[200];
        Parallel.For(
            0,
            values.Length,
            i => values[i] = expression.Evaluate(FeelContext.Of(new FeelEntry("n", i + 1)), Feel.Environment).Value
        );
        for (int i = 0; i < values.Length; i++)
            values[i].ShouldBe((FeelValue)Enumerable.Range(1, i + 1).Where(n => n > 5).Sum());
    }
}
