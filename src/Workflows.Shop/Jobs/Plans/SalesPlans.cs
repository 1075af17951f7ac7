using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Plans;

/// <summary>A sales plan out of the tables of the flow that breaks it down.</summary>
internal static class SalesPlans
{
    private static readonly string[] Kept =
    [
        "projectTargets",
        "projectPlans",
        "agentTargets",
        "finalAgentTargets",
        "strategyNote",
        "splitNote",
    ];

    public static SalesPlan Of(JobContext job, PlanPeriod period)
    {
        var document = new FeelContextBuilder(Kept.Length);
        foreach (var name in Kept)
        {
            if (!job.Variables[name].IsNull)
                document.Set(name, job.Variables[name]);
        }
        return new SalesPlan(
            period,
            job.Money("salesTarget") ?? 0,
            job.Variables.Decimal("grossMarginTarget"),
            job.Variables.Decimal("promoBudgetRatio"),
            [.. Projects(job), .. job.Rows("projectPlans").SelectMany(Months), .. Agents(job)],
            document.Build()
        );
    }

    private static IEnumerable<PlanLine> Projects(JobContext job) =>
        job.Rows("projectTargets")
            .Where(row => row.Text("projectId") is not null)
            .Select(row => new PlanLine("project", row.Text("projectId")!, null, row.Decimal("target") ?? 0, null));

    private static IEnumerable<PlanLine> Months(FeelContext project)
    {
        var subject = project.Text("projectId") ?? "";
        var months = project
            .Rows("monthPlan")
            .Select(row => new PlanLine("month", subject, row.Text("month"), row.Decimal("sales") ?? 0, row.Decimal("adBudget")));
        var categories = project
            .Rows("categoryPlan")
            .Select(row => new PlanLine("category", row.Text("category") ?? subject, null, row.Decimal("sales") ?? 0, null));
        return months.Concat(categories);
    }

    private static IEnumerable<PlanLine> Agents(JobContext job)
    {
        var rows = job.Rows("finalAgentTargets") is { Count: > 0 } final ? final : job.Rows("agentTargets");
        return rows.Where(row => row.Text("userId") is not null)
            .Select(row => new PlanLine("agent", row.Text("userId")!, null, row.Decimal("salesTarget") ?? 0, null));
    }
}
