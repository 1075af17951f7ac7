namespace Workflows.Forms.Tests;

public sealed class OwnRuleTests
{
    private const string Amount = """
        [
          { "id": "a", "type": "number", "key": "agreedAmount", "label": "协商金额(元)", "decimalDigits": 2, "serializeToString": true,
            "properties": { "requiredWhen": "=outcome in (\"agree\", \"refund_only\")",
                            "validWhen": "agreedAmount <= refundAmount", "message": "不能超过申请金额", "messageEn": "must not exceed the amount applied for" } },
          { "id": "r", "type": "number", "key": "refundAmount", "properties": { "access": "read" } }
        ]
        """;

    [TestCase("agree", "agreedAmount FORM_REQUIRED")]
    [TestCase("refuse", null)]
    [TestCase(null, null)]
    public void A_field_may_be_required_by_outcome(string? outcome, string? problem) =>
        Build.Check(Amount, "{}", outcome, """{ "refundAmount": 168 }""").Codes().ShouldBe(problem is null ? [] : [problem]);

    [Test]
    public void A_comment_is_required_for_every_outcome_but_the_first()
    {
        const string comment =
            """[{ "id": "c", "type": "textarea", "key": "comment", "properties": { "requiredWhen": "outcome != \"approve\"" } }]""";
        Build.Check(comment, """{ "comment": "" }""", "approve").IsValid.ShouldBeTrue();
        Build.Check(comment, """{ "comment": "" }""", "reject").Codes().ShouldBe(["comment FORM_REQUIRED"]);
        Build.Check(comment, """{ "comment": "金额不对" }""", "reject").IsValid.ShouldBeTrue();
    }

    [Test]
    public void A_rule_between_fields_speaks_its_authors_words()
    {
        var problem = Build.Check(Amount, """{ "agreedAmount": "200.00" }""", "agree", """{ "refundAmount": 168 }""").Problems.Single();
        problem.ShouldBe(
            new Validation.FormProblem("FORM_RULE", "a", "agreedAmount", "不能超过申请金额", "must not exceed the amount applied for")
        );
    }

    [Test]
    public void A_rule_that_lacks_a_value_does_not_object() =>
        Build.Check(Amount, """{ "agreedAmount": "200.00" }""", "agree").IsValid.ShouldBeTrue();

    [Test]
    public void Several_rules_are_told_each()
    {
        const string list = """
            [{ "id": "l", "type": "dynamiclist", "path": "targets", "isRepeating": true,
               "properties": { "requiredWhen": "true", "validWhen": "sum(targets.ratio) = 100", "message": "比例合计须为 100", "validWhen2": "count(targets) <= 2", "message2": "最多两行" },
               "components": [{ "id": "p", "type": "number", "key": "ratio" }] }]
            """;
        Build.Check(list, """{ "targets": [] }""").Problems.Select(p => p.Code).ShouldContain("FORM_REQUIRED");
        Build
            .Check(list, """{ "targets": [{ "ratio": 50 }, { "ratio": 30 }, { "ratio": 30 }] }""")
            .Problems.Select(p => p.Zh)
            .ShouldBe(["比例合计须为 100", "最多两行"]);
        Build.Check(list, """{ "targets": [{ "ratio": 50 }, { "ratio": 50 }] }""").IsValid.ShouldBeTrue();
    }

    [Test]
    public void A_checklist_may_demand_every_item()
    {
        const string list = """
            [{ "id": "c", "type": "checklist", "key": "prepared", "values": ["stock", "images", "price"], "properties": { "allRequired": "true" } }]
            """;
        Build.Check(list, """{ "prepared": ["stock"] }""").Problems.Single().Zh.ShouldBe("须全部完成，还差 2 项");
        Build.Check(list, """{ "prepared": ["price", "stock", "images"] }""").IsValid.ShouldBeTrue();
    }

    [Test]
    public void A_submission_of_too_many_values_is_refused_as_a_whole()
    {
        const string list = """
            [{ "id": "l", "type": "dynamiclist", "path": "rows", "isRepeating": true, "components": [
               { "id": "a", "type": "number", "key": "a" }, { "id": "b", "type": "number", "key": "b" }, { "id": "c", "type": "number", "key": "c" } ] }]
            """;
        string Rows(int count) => $$"""{ "rows": [{{string.Join(',', Enumerable.Repeat("""{"a":1}""", count))}}] }""";
        Build.Check(list, Rows(1_000)).IsValid.ShouldBeTrue();
        Build.Check(list, Rows(1_001)).Codes().ShouldBe(["rows FORM_TOO_MANY"]);
        Build.Check(list, Rows(20_000)).Codes().ShouldBe([" FORM_TOO_MANY"]);
    }
}
