namespace Workflows.Feel.Tests;

public sealed class ProblemRules
{
    [TestCase("1 +", 3, FeelCodes.Syntax)]
    [TestCase("(1 + 2", 6, FeelCodes.Syntax)]
    [TestCase("if a then b", 11, FeelCodes.Syntax)]
    [TestCase("\"abc", 0, FeelCodes.Syntax)]
    [TestCase("f(a: 1, 2)", 8, FeelCodes.Syntax)]
    [TestCase("", 0, FeelCodes.Syntax)]
    public void A_wrong_text_names_the_place(string text, int position, string code)
    {
        FeelProblem problem = FeelExpression.Parse(text).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Span.Start.ShouldBe(position);
    }

    [Test]
    public void A_full_width_sign_is_named_with_the_one_that_was_meant()
    {
        FeelProblem problem = FeelExpression.Parse("金额 > 500 and count（items） > 0").Problems.ShouldHaveSingleItem();
        problem.Expected.ShouldBe("(");
        problem.Zh.ShouldContain("全角");
    }

    [Test]
    public void An_unknown_variable_is_null_with_a_warning_at_its_place()
    {
        FeelResult result = Feel.Run("1 + 缺少");
        result.Value.ShouldBe(FeelNull.Instance);
        result.Warnings[0].Code.ShouldBe(FeelCodes.UnknownVariable);
        result.Warnings[0].Span.ShouldBe(new FeelSpan(4, 2));
    }

    [TestCase("count(for i in 1..100000000 return i)")]
    [TestCase("{f: function(n) f(n + 1), r: f(1)}.r")]
    [TestCase("count(for i in 1..100 return if i = 1 then [1] else concatenate(partial[-1], partial[-1]))")]
    [TestCase("string length((for i in 1..100 return if i = 1 then \"ab\" else partial[-1] + partial[-1])[-1])")]
    [TestCase("count(for i in 1..100000 return if i = 1 then [1] else [partial[-1]])")]
    [TestCase("{s: string join(for i in 1..30000 return \"0123456789\"), r: for i in 1..900000 return s + \"x\"}.r")]
    [TestCase("{s: string join(for i in 1..30000 return \"0123456789\"), r: for i in 1..900000 return contains(s, \"x\")}.r")]
    [TestCase("{l: for i in 1..1000 return i, m: for i in 1..1000 return l, r: for i in 1..100000 return list contains(m, 0)}.r")]
    [TestCase("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\") or count(for i in 1..9999999 return 1) > 0")]
    public void An_evaluation_that_would_not_end_is_stopped(string text)
    {
        FeelResult result = Feel.Run(text);
        result.Value.ShouldBe(FeelNull.Instance);
        result.Failure.ShouldNotBeNull().Code.ShouldBe(FeelCodes.Limit);
    }

    [TestCase("matches(\"a\", \"((a{1000}){1000}){1000}\")")]
    [TestCase("matches(\"a\", \"(((((a*)*)*)*)*)*b\")")]
    public void A_monstrous_pattern_ends(string text) => Feel.Run(text).Value.IsTrue.ShouldBeFalse();

    [TestCase('(')]
    [TestCase('[')]
    [TestCase('-')]
    [TestCase('{')]
    public void Deep_nesting_is_a_problem_and_no_crash(char bracket) =>
        FeelExpression.Parse(new string(bracket, 100_000) + "1").Problems.ShouldHaveSingleItem();

    [TestCase("1 in (", "1", ").a")]
    [TestCase("[", "1", "][1]")]
    [TestCase("f(a: ", "1", ")")]
    [TestCase("{a: ", "1", "}.a")]
    [TestCase("if true then ", "1", " else 2")]
    [TestCase("not(", "true", ")")]
    public void Reading_does_not_take_longer_than_the_text_is_long(string open, string middle, string close)
    {
        string text = string.Concat(Enumerable.Repeat(open, 80)) + middle + string.Concat(Enumerable.Repeat(close, 80));
        // Trying twice at each level would take 2^80 attempts: this test fails by never ending.
        FeelExpression.Parse(text).Problems.ShouldBeEmpty();
    }

    [Test]
    public void A_long_chain_is_a_problem_and_no_crash() =>
        FeelExpression
            .Parse(string.Join('+', Enumerable.Repeat("1", 50_000)))
            .Problems.ShouldHaveSingleItem()
            .Code.ShouldBe(FeelCodes.TooLarge);

    [Test]
    public void Assert_stops_with_its_own_words()
    {
        FeelResult result = Feel.Run("assert(1, 1 > 2, \"金额不能为负\")");
        result.Failure.ShouldNotBeNull().Zh.ShouldBe("金额不能为负");
    }
}
