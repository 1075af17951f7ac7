using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Figures out of the shop's own orders, conversations, signups and advertising plans.</summary>
internal sealed class SimulatedReports(ShopLedger ledger, DemoLife life) : IReportPort
{
    public async ValueTask<FeelContext> DailyStoreAsync(DateOnly day, string? storeId, CancellationToken cancellation)
    {
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var orders = await Sales.OfDaysAsync(db, day, day, cancellation);
        var stores = await StoreFigures.OfAsync(db, day, day, cancellation);
        var mine = stores.Where(store => storeId is null || store.StoreId == storeId).ToList();
        var sum = StoreFigures.Sum(mine);
        var planned = await PlannedForDayAsync(db, day, cancellation);
        // The plan is for all shops; a shop's part is its part of the sales.
        var all = stores.Sum(store => store.Sales);
        var target = planned is { } whole && storeId is not null && all > 0 ? whole * sum.Sales / all : planned;
        return Values.Row(
            ("salesYesterday", Money.Of(sum.Sales)),
            ("uv", sum.Visitors),
            ("cvr", sum.Cvr),
            ("aov", sum.Basket),
            ("orders", sum.Orders),
            ("refunds", Money.Of(orders.Where(order => storeId is null || order.StoreId == storeId).Sum(order => order.RefundedAmount))),
            ("adCost", Money.Of(sum.AdCost)),
            ("deviation", Values.Of(target is > 0 ? decimal.Round(100m * (sum.Sales - target.Value) / target.Value, 1) : null))
        );
    }

    public async ValueTask<FeelContext> DailySalesAsync(DateOnly day, CancellationToken cancellation)
    {
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var orders = await Sales.OfDaysAsync(db, day, day, cancellation);
        var (from, to) = (ChinaTime.Start(day), ChinaTime.Start(day.AddDays(1)));
        var chats = await db.Chats.AsNoTracking().Where(row => row.At >= from && row.At < to).ToListAsync(cancellation);
        var paid = orders.ToDictionary(order => order.OrderNo, order => order.PaidAmount, StringComparer.Ordinal);
        var agents = chats.GroupBy(row => row.AgentUserId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        return Values.Row(
            ("teamSales", Money.Of(orders.Sum(order => order.PaidAmount))),
            ("refunds", Money.Of(orders.Sum(order => order.RefundedAmount))),
            (
                "agentTable",
                Values.Table(
                    agents,
                    group =>
                        Values.Row(
                            ("userId", group.Key),
                            ("sales", Money.Of(group.Sum(chat => chat.OrderNo is { } no ? paid.GetValueOrDefault(no) : 0))),
                            ("inquiries", group.Count()),
                            ("cvr", decimal.Round(100m * group.Count(chat => chat.OrderNo is not null) / group.Count(), 1)),
                            ("firstResponse", (int)Math.Round(group.Average(chat => chat.FirstResponseSeconds)))
                        )
                )
            )
        );
    }

    public async ValueTask<FeelContext> SignupsOfDayAsync(DateOnly day, CancellationToken cancellation)
    {
        var (from, to) = (ChinaTime.Start(day), ChinaTime.Start(day.AddDays(1)));
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var rows = await db
            .Signups.AsNoTracking()
            .Where(row => row.ChangedAt >= from && row.ChangedAt < to)
            .OrderBy(row => row.ChangedAt)
            .ToListAsync(cancellation);
        return Values.Row(
            (
                "signupTable",
                Values.Table(
                    rows,
                    row =>
                        Values.Row(
                            ("activity", row.ActivityName),
                            ("signupNo", row.SignupNo),
                            ("status", row.State.ToString().ToLowerInvariant()),
                            ("result", Result(row.State)),
                            ("reason", row.Reason)
                        )
                )
            )
        );
    }

    public async ValueTask<FeelContext> ZtcAsync(DateOnly day, string? adPlanId, CancellationToken cancellation)
    {
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var plans = await db
            .AdPlans.AsNoTracking()
            .Where(row => row.Account == "ztc")
            .OrderBy(row => row.AdPlanId)
            .ToListAsync(cancellation);
        var now = ledger.Now;
        return ZtcReport.Of(plans.FindAll(row => adPlanId is null ? row.RunsAt(now) : row.AdPlanId == adPlanId), day);
    }

    public async ValueTask<FeelContext> ZuanzhanAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var plans = await db
            .AdPlans.AsNoTracking()
            .Where(row => row.Account == "zuanzhan")
            .OrderBy(row => row.AdPlanId)
            .ToListAsync(cancellation);
        return ZuanzhanReport.Of(plans, from, to);
    }

    public async ValueTask<FeelContext> StoreWeekAsync(DateOnly last, CancellationToken cancellation)
    {
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var week = await StoreFigures.OfAsync(db, last.AddDays(-6), last, cancellation);
        var before = await StoreFigures.OfAsync(db, last.AddDays(-13), last.AddDays(-7), cancellation);
        return StoreWeekReport.Of(week, before, last);
    }

    private static string Result(SignupState state) =>
        state switch
        {
            SignupState.Submitted => "审核中",
            SignupState.Approved => "通过",
            SignupState.Rejected => "未通过",
            SignupState.Ineligible => "不符资格",
            SignupState.Cancelled => "已取消",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>A day's part of the latest month's plan, all shops.</summary>
    private static async Task<decimal?> PlannedForDayAsync(ShopDbContext db, DateOnly day, CancellationToken cancellation)
    {
        var plan = await db
            .Plans.AsNoTracking()
            .Where(row => row.Type == "month" && row.Year == day.Year && row.Month == day.Month)
            .OrderByDescending(row => row.PublishedAt)
            .FirstOrDefaultAsync(cancellation);
        return plan is null ? null : plan.SalesTarget / DateTime.DaysInMonth(day.Year, day.Month);
    }
}
