using Workflows.Dmn;
using Workflows.Feel;
using Workflows.Scenarios.Tests.Files;

namespace Workflows.Scenarios.Tests.Flows.P15;

/// <summary>The decision «退货资格»: at the edges of its periods, and for each category and reason.</summary>
[TestFixture]
public sealed class The_right_to_return
{
    private static readonly DmnModel Model = DmnModel
        .Read(File.ReadAllBytes(Path.Combine(ProcessFolders.Root, "p15-return", "return-eligibility.dmn")))
        .Model!;

    private static readonly FeelEnvironment Noon = new() { Now = new DateTimeOffset(2026, 12, 10, 12, 0, 0, TimeSpan.FromHours(8)) };

    [TestCase("no_reason", "2026-12-03T23:59:00+08:00", "normal", true, true, false, TestName = "No_reason_is_good_on_the_seventh_day")]
    [TestCase("no_reason", "2026-12-02T23:59:00+08:00", "normal", true, false, false, TestName = "No_reason_is_late_on_the_eighth_day")]
    [TestCase("no_reason", "2026-12-09T10:00:00+08:00", "normal", false, false, false, TestName = "No_reason_needs_goods_that_are_intact")]
    [TestCase(
        "no_reason",
        "2026-12-09T10:00:00+08:00",
        "custom",
        true,
        false,
        false,
        TestName = "No_reason_does_not_hold_for_custom_goods"
    )]
    [TestCase("no_reason", "2026-12-09T10:00:00+08:00", "fresh", true, false, false, TestName = "No_reason_does_not_hold_for_fresh_goods")]
    [TestCase(
        "no_reason",
        "2026-12-09T10:00:00+08:00",
        "digital",
        true,
        false,
        false,
        TestName = "No_reason_does_not_hold_for_opened_digital_goods"
    )]
    [TestCase("no_reason", "2026-12-09T10:00:00+08:00", "press", true, false, false, TestName = "No_reason_does_not_hold_for_the_press")]
    [TestCase(
        "quality",
        "2026-11-25T08:00:00+08:00",
        "fresh",
        false,
        true,
        true,
        TestName = "Quality_is_good_on_the_fifteenth_day_for_every_category"
    )]
    [TestCase("quality", "2026-11-24T08:00:00+08:00", "normal", true, false, false, TestName = "Quality_is_late_on_the_sixteenth_day")]
    [TestCase(
        "wrong_sent",
        "2026-12-01T08:00:00+08:00",
        "normal",
        true,
        true,
        true,
        TestName = "What_was_sent_wrong_costs_the_seller_the_freight"
    )]
    [TestCase(
        "damaged",
        "2026-12-01T08:00:00+08:00",
        "normal",
        false,
        true,
        true,
        TestName = "What_came_damaged_costs_the_seller_the_freight"
    )]
    [TestCase("other", "2026-12-09T10:00:00+08:00", "normal", true, false, false, TestName = "Other_reasons_are_for_people_to_judge")]
    [TestCase("not_received", null, "normal", true, false, false, TestName = "What_never_came_cannot_be_returned")]
    [TestCase("quality", null, "normal", true, false, false, TestName = "Without_a_day_of_signing_nothing_is_certain")]
    public void Is_judged(string reason, string? signedAt, string category, bool intact, bool eligible, bool sellerPays)
    {
        var result = Decide(reason, signedAt, category, intact, appliedAt: null);

        result["eligible"].ShouldBe(FeelBoolean.Of(eligible));
        result["sellerPaysFreight"].ShouldBe(FeelBoolean.Of(sellerPays));
    }

    [Test]
    public void The_day_of_application_counts_and_not_the_day_on_which_it_is_dealt_with()
    {
        Decide("no_reason", "2026-11-28T10:00:00+08:00", "normal", intact: true, appliedAt: "2026-12-05T09:00:00+08:00")["eligible"]
            .ShouldBe(FeelBoolean.True);
    }

    private static FeelContext Decide(string reason, string? signedAt, string category, bool intact, string? appliedAt)
    {
        var config = new FeelContextBuilder().Set("noReasonDays", 7).Set("qualityDays", 15).Build();
        var variables = new FeelContextBuilder()
            .Set("reason", reason)
            .Set("signedAt", signedAt)
            .Set("appliedAt", appliedAt)
            .Set("category", category)
            .Set("goodsIntact", intact)
            .Set("config", config)
            .Build();
        return Model.Evaluate("returnEligibility", variables, Noon).Output.ShouldBeOfType<FeelContext>();
    }
}
