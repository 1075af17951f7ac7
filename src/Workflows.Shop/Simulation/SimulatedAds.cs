using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The advertising back office in the shop's own tables. What plans use up follows from the days that they have run.</summary>
internal sealed class SimulatedAds(ShopLedger ledger) : IAdPort
{
    public async ValueTask<decimal?> BalanceAsync(string account, CancellationToken cancellation)
    {
        await using var db = await ledger.OpenAsync(cancellation);
        return await LeftAsync(db, account, ledger.Now, cancellation);
    }

    public ValueTask<ShopResult<decimal>> CreditAsync(
        string idempotencyKey,
        string account,
        decimal amount,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<decimal>(
            idempotencyKey,
            "ads.credit",
            async (db, _, stop) =>
            {
                if (await db.Accounts.FindAsync([account], stop) is not { } row)
                    return Unknown(account);
                row.Balance += amount;
                row.Version++;
                return row.Balance;
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> SubmitAsync(
        string idempotencyKey,
        IReadOnlyList<AdPlanDraft> plans,
        DateOnly? from,
        string? promotionPlanId,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "ads.submitPlan",
            (db, now, _) =>
            {
                var id = ShopLedger.Number("ZZ", now, idempotencyKey);
                var first = from ?? ChinaTime.Day(now).AddDays(1);
                for (var n = 0; n < plans.Count; n++)
                    db.AdPlans.Add(Row(id, n + 1, "zuanzhan", plans[n], Later(first, plans[n].From), promotionPlanId));
                return Task.FromResult<ShopResult<string>>(id);
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> LaunchAsync(string idempotencyKey, AdPlanDraft plan, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "ztc.launch",
            async (db, now, stop) =>
            {
                if (await LeftAsync(db, "ztc", now, stop) is not { } left || left < plan.DailyBudget)
                    return new ShopRefusal("ADS_API_FAILED", "直通车账户余额不足一天的预算", "the account does not hold a day's budget");
                var id = ShopLedger.Number("ZTC", now, idempotencyKey);
                db.AdPlans.Add(Row(id, 1, "ztc", plan, Later(ChinaTime.Day(now), plan.From), null));
                return id;
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> PauseAsync(string idempotencyKey, string adPlanId, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "ztc.pause",
            async (db, now, stop) =>
            {
                var plans = await db.AdPlans.Where(row => row.AdPlanId == adPlanId).ToListAsync(stop);
                if (plans.Count == 0)
                    return new ShopRefusal("UNKNOWN_PLAN", $"没有投放计划 {adPlanId}", $"there is no plan {adPlanId}");
                foreach (var plan in plans)
                    plan.PausedAt ??= now;
                return adPlanId;
            },
            cancellation
        );

    internal static async Task<decimal?> LeftAsync(ShopDbContext db, string account, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Account == account, cancellation) is not { } row)
            return null;
        var plans = await db.AdPlans.AsNoTracking().Where(plan => plan.Account == account).ToListAsync(cancellation);
        return Money.Of(Math.Max(0, row.Balance - AdStatistics.SpentBefore(plans, now)));
    }

    private static AdPlanRow Row(string id, int line, string account, AdPlanDraft plan, DateOnly first, string? promotionPlanId) =>
        new()
        {
            AdPlanId = id,
            LineNo = line,
            Account = account,
            Name = plan.Name,
            DailyBudget = plan.DailyBudget,
            PromotionPlanId = promotionPlanId,
            ItemIds = string.Join(' ', plan.ItemIds),
            Document = FeelJson.ToJson(plan.Document),
            StartsAt = ChinaTime.Start(first),
            EndsAt = plan.To is { } last ? ChinaTime.Start(last.AddDays(1)) : null,
        };

    private static DateOnly Later(DateOnly least, DateOnly? wanted) => wanted is { } day && day > least ? day : least;

    private static ShopRefusal Unknown(string account) =>
        new("UNKNOWN_ACCOUNT", $"没有广告账户 {account}", $"there is no account {account}");
}
