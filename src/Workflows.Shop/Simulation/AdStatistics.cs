using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>What advertising plans have cost and brought, day by day while they ran.</summary>
internal static class AdStatistics
{
    /// <summary>The plan's figures on the days from first to last on which it ran; days that are not over yet count nothing.</summary>
    public static AdFigures Of(AdPlanRow plan, DateOnly first, DateOnly last)
    {
        var sum = default(AdFigures);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (plan.RunsAt(ChinaTime.Start(day).AddHours(12)))
                sum += Traffic.Ad($"{plan.AdPlanId}/{plan.LineNo}", day, plan.DailyBudget);
        }
        return sum;
    }

    public static async Task<IReadOnlyList<ChannelFigures>> ChannelsAsync(
        ShopDbContext db,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellation
    )
    {
        var plans = await db.AdPlans.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. plans
                .GroupBy(plan => plan.Account, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                {
                    var sum = group.Aggregate(default(AdFigures), (total, plan) => total + Of(plan, first, last));
                    return new ChannelFigures(group.Key, sum.Clicks, sum.Cost, sum.Gmv, sum.Roi);
                }),
        ];
    }

    /// <summary>What the account's plans have used up before the day of <paramref name="now"/>.</summary>
    public static decimal SpentBefore(IEnumerable<AdPlanRow> plans, DateTimeOffset now) =>
        plans.Sum(plan => Of(plan, ChinaTime.Day(plan.StartsAt), ChinaTime.Day(now).AddDays(-1)).Cost);
}
