using Workflows.Feel;

namespace Workflows.Dmn.Tests;

/// <summary>What several matching rules mean («DMN 1.5 §8.2.11»).</summary>
public sealed class HitPolicyRules
{
    private static readonly string[] Grades = ["< 60 | \"差\"", "[60..80) | \"中\"", ">= 80 | \"优\""];
    private static readonly string[] Overlapping = ["> 10 | \"b\"", "> 5 | \"a\"", "> 20 | \"b\""];

    [TestCase("59.99", "\"差\"")]
    [TestCase("60", "\"中\"")]
    [TestCase("80", "\"优\"")]
    [TestCase("null", "null")]
    public void A_unique_table_gives_the_one_rule_that_matches(string score, string expected) =>
        Run("hitPolicy=\"UNIQUE\"", "等级", Grades, score).Output.ToString().ShouldBe(expected);

    [Test]
    public void A_unique_table_with_two_matches_gives_null_and_says_which()
    {
        DecisionResult result = Run("hitPolicy=\"UNIQUE\"", "等级", Overlapping, "15");
        result.Output.ShouldBe(FeelNull.Instance);
        result.Warnings.ShouldContain(w => w.Code == DmnCodes.HitPolicy && w.Zh.Contains("1, 2"));
    }

    [TestCase("FIRST", "25", "\"b\"")]
    [TestCase("ANY", "7", "\"a\"")]
    [TestCase("ANY", "25", "null")]
    [TestCase("PRIORITY", "25", "\"a\"")]
    [TestCase("RULE ORDER", "25", "[\"b\", \"a\", \"b\"]")]
    [TestCase("OUTPUT ORDER", "25", "[\"a\", \"b\", \"b\"]")]
    [TestCase("COLLECT", "25", "[\"b\", \"a\", \"b\"]")]
    [TestCase("COLLECT", "1", "[]")]
    [TestCase("FIRST", "1", "null")]
    public void Each_hit_policy_combines_matches_in_its_way(string policy, string value, string expected) =>
        Run($"hitPolicy=\"{policy}\"", "x:\"a\", \"b\"", Overlapping, value).Output.ToString().ShouldBe(expected);

    [TestCase("SUM", "60")]
    [TestCase("MIN", "10")]
    [TestCase("MAX", "30")]
    [TestCase("COUNT", "3")]
    public void A_collect_table_aggregates(string aggregation, string expected) =>
        Run($"hitPolicy=\"COLLECT\" aggregation=\"{aggregation}\"", "x", ["> 1 | 10", "> 2 | 20", "> 3 | 30"], "9")
            .Output.ToString()
            .ShouldBe(expected);

    [Test]
    public void Counting_counts_equal_outputs_each() =>
        Run("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "x", Overlapping, "25").Output.ToString().ShouldBe("3");

    [Test]
    public void The_result_tells_inputs_and_matched_rules_with_their_outputs()
    {
        string table = Dmn.Table(
            "hitPolicy=\"FIRST\"",
            "amount | vip",
            "discount | note",
            "< 100 | - | 0 | \"无\"",
            ">= 100 | true | 0.10 | \"会员\""
        );
        DecisionResult result = Dmn.Evaluate(table, "d", """{"amount": 250.00, "vip": true}""");
        result.Output.ToString().ShouldBe("{discount: 0.10, note: \"会员\"}");
        EvaluatedDecision decision = result.Evaluated.ShouldHaveSingleItem();
        decision.Inputs.Select(i => $"{i.Id} {i.Name}={i.Value}").ShouldBe(["in1 amount=250.00", "in2 vip=true"]);
        MatchedRule rule = decision.MatchedRules.ShouldHaveSingleItem();
        (rule.Id, rule.Index).ShouldBe(("r2", 2));
        rule.Outputs.Select(o => $"{o.Name}={o.Value}").ShouldBe(["discount=0.10", "note=\"会员\""]);
        decision.Reads.ToString().ShouldBe("{amount: 250.00, vip: true}");
    }

    [Test]
    public void A_default_output_stands_in_where_nothing_matches()
    {
        string table = Dmn.Table("hitPolicy=\"UNIQUE\"", "x", "y", "1 | 2")
            .Replace("name=\"y\">", "name=\"y\"><defaultOutputEntry><text>9</text></defaultOutputEntry>", StringComparison.Ordinal);
        Dmn.Evaluate(table, "d", """{"x": 5}""").Output.ToString().ShouldBe("9");
    }

    [TestCase("not(\"a\", \"b\")", "\"c\"", "true")]
    [TestCase("\"a\", \"b\"", "\"b\"", "true")]
    [TestCase("? > other", "7", "true")]
    [TestCase("other", "5", "true")]
    [TestCase("false", "true", "null")]
    [TestCase("null", "null", "true")]
    [TestCase("starts with(?, \"退\")", "\"退货\"", "true")]
    [TestCase("list contains([1, 2], ?)", "3", "null")]
    public void A_cell_is_a_unary_test(string cell, string value, string expected) =>
        Dmn.Evaluate(Dmn.Table("", "x", "y", $"{cell} | true"), "d", $$"""{"x": {{value}}, "other": 5}""")
            .Output.ToString()
            .ShouldBe(expected);

    private static DecisionResult Run(string attributes, string output, string[] rules, string value) =>
        Dmn.Evaluate(Dmn.Table(attributes, "x", output, rules), "d", $$"""{"x": {{value}}}""");
}
