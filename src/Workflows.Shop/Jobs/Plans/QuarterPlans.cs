using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Plans;

internal static class QuarterPlans
{
    /// <summary>One theme for each of the three months, in the order of the table where rows do not name their month.</summary>
    public static QuarterPlan Of(JobContext job)
    {
        var (year, quarter) = (job.Variables.Integer("planYear")!.Value, job.Variables.Integer("planQuarter")!.Value);
        var rows = job.Rows("monthlyThemes");
        var first = Quarters.First(year, quarter);
        var themes = Enumerable
            .Range(0, 3)
            .Select(n =>
            {
                var month = first.AddMonths(n);
                var row = rows.FirstOrDefault(row => MonthOf(row, year) == month) ?? rows.ElementAtOrDefault(n) ?? FeelContext.Empty;
                return new MonthTheme(
                    month,
                    row.Text("theme") ?? $"{month.Month} 月活动",
                    row.Text("goal"),
                    row.Decimal("salesTarget") ?? 0,
                    row.Decimal("budget") ?? 0
                );
            });
        return new QuarterPlan(year, quarter, job.Money("budgetTotal")!.Value, [.. themes]);
    }

    private static DateOnly? MonthOf(FeelContext row, int year) =>
        row.Integer("month") is >= 1 and <= 12 and var number ? new DateOnly(year, number, 1)
        : row.Text("month") is { } text && Months.TryParse(text, out var first) ? first
        : null;
}
