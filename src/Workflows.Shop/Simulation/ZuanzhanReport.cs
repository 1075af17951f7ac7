using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The tables of 钻展 over some days: details by plan, figures by day, how far budgets were used.</summary>
internal static class ZuanzhanReport
{
    public static FeelContext Of(IReadOnlyList<AdPlanRow> plans, DateOnly first, DateOnly last)
    {
        var details = plans.Select(plan => (Plan: plan, Sum: AdStatistics.Of(plan, first, last))).Where(row => row.Sum.Views > 0).ToList();
        var days = Enumerable
            .Range(first.DayNumber, last.DayNumber - first.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Select(day => (Day: day, Sum: plans.Aggregate(default(AdFigures), (sum, plan) => sum + AdStatistics.Of(plan, day, day))));
        var total = details.Aggregate(default(AdFigures), (sum, row) => sum + row.Sum);
        return Values.Row(
            (
                "zzDetail",
                Values.Table(
                    details,
                    row =>
                        Values.Row(
                            ("planName", row.Plan.Name),
                            ("pv", row.Sum.Views),
                            ("clicks", row.Sum.Clicks),
                            ("ctr", Values.Of(row.Sum.Ctr)),
                            ("cpc", Values.Of(row.Sum.Ppc)),
                            ("cost", Money.Of(row.Sum.Cost)),
                            ("gmv", Money.Of(row.Sum.Gmv)),
                            ("roi", Values.Of(row.Sum.Roi))
                        )
                )
            ),
            (
                "zzData",
                Values.Table(
                    days,
                    row =>
                        Values.Row(
                            ("date", Values.Of(row.Day)),
                            ("pv", row.Sum.Views),
                            ("clicks", row.Sum.Clicks),
                            ("cost", Money.Of(row.Sum.Cost)),
                            ("gmv", Money.Of(row.Sum.Gmv)),
                            ("roi", Values.Of(row.Sum.Roi))
                        )
                )
            ),
            ("zzBudget", Values.Table(details, row => Budget(row.Plan, row.Sum, first, last))),
            ("zzCost", Money.Of(total.Cost)),
            ("zzRoi", Values.Of(total.Roi))
        );
    }

    private static FeelContext Budget(AdPlanRow plan, AdFigures sum, DateOnly first, DateOnly last)
    {
        var days = Enumerable
            .Range(first.DayNumber, last.DayNumber - first.DayNumber + 1)
            .Count(number => plan.RunsAt(ChinaTime.Start(DateOnly.FromDayNumber(number)).AddHours(12)));
        var budget = plan.DailyBudget * days;
        return Values.Row(
            ("planName", plan.Name),
            ("dailyBudget", Money.Of(plan.DailyBudget)),
            ("cost", Money.Of(sum.Cost)),
            ("usedRate", budget == 0 ? 0m : decimal.Round(100m * sum.Cost / budget, 1))
        );
    }
}
