using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Ads;

internal static class AdPlanDrafts
{
    private static readonly string[] ZtcDetails =
    [
        "goal",
        "keywordTable",
        "regions",
        "timeDiscount",
        "platformSet",
        "targetRoi",
        "targetPpc",
    ];

    /// <summary>A row of the 钻展 table; null without a name or budget.</summary>
    public static AdPlanDraft? OfRow(FeelContext row) =>
        row.Text("planName") is { } name && row.Decimal("dailyBudget") is > 0 and var budget
            ? new AdPlanDraft(name, Money.Of(budget), row.Date("from"), row.Date("to"), [], row)
            : null;

    public static AdPlanDraft OfZtc(JobContext job)
    {
        var document = new FeelContextBuilder(ZtcDetails.Length);
        foreach (var name in ZtcDetails)
        {
            if (!job.Variables[name].IsNull)
                document.Set(name, job.Variables[name]);
        }
        return new AdPlanDraft(
            $"直通车 {GoalText(job.Text("goal"))} {job.BusinessKey}".TrimEnd(),
            job.Money("dailyBudget")!.Value,
            job.Variables.Date("periodStart"),
            job.Variables.Date("periodEnd"),
            [.. job.Rows("ztcItems").Select(row => row.Text("itemId")).OfType<string>()],
            document.Build()
        );
    }

    private static string GoalText(string? goal) =>
        goal switch
        {
            "test" => "测款",
            "sales" => "冲量",
            "roi" => "保投产",
            _ => "投放",
        };
}
