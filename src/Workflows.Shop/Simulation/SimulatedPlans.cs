using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Jobs.Plans;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Plans in the shop's own tables.</summary>
internal sealed class SimulatedPlans(ShopLedger ledger, DemoLife life) : IPlanPort
{
    /// <summary>Part of the sales that goes into advertising where no plan says otherwise, in percent.</summary>
    private const decimal UsualBudgetRatio = 8m;

    /// <summary>Percent of visitors who buy, and 元 that they pay, where the last period says nothing.</summary>
    private const decimal UsualCvr = 2.5m;
    private const decimal UsualBasket = 260m;

    public async ValueTask<ShopResult<IReadOnlyList<MonthFigures>>> HistoryAsync(PlanPeriod period, CancellationToken cancellation)
    {
        var (first, months) = period.Range;
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var figures = new List<MonthFigures>();
        foreach (var month in MonthsOf(first.AddMonths(-months), months).Concat(MonthsOf(first.AddYears(-1), months)).Distinct().Order())
        {
            if (await MonthStatistics.OfAsync(db, month, cancellation) is { } found)
                figures.Add(found);
        }
        return figures.Count == 0
            ? new ShopRefusal(
                "DATA_UNAVAILABLE",
                "上一周期与去年同期都没有历史数据",
                "there are no figures of the period before, nor of a year ago"
            )
            : new ShopResult<IReadOnlyList<MonthFigures>>(figures);
    }

    public async ValueTask<PublishedPlan?> FindPublishedAsync(int year, int quarter, CancellationToken cancellation)
    {
        await using var db = await ledger.OpenAsync(cancellation);
        var plans = await db
            .Plans.AsNoTracking()
            .Include(row => row.Lines)
            .Where(row => row.Year == year && (row.Type == "year" || (row.Type == "quarter" && row.Quarter == quarter)))
            .OrderByDescending(row => row.PublishedAt)
            .ToListAsync(cancellation);
        return (plans.Find(row => row.Type == "quarter") ?? plans.Find(row => row.Type == "year")) is { } plan
            ? new PublishedPlan(plan.PlanId, plan.Type, OfQuarter(plan, quarter))
            : null;
    }

    public ValueTask<ShopResult<string>> PublishAsync(string idempotencyKey, SalesPlan plan, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "plan.publish",
            (db, now, _) =>
            {
                var id = ShopLedger.Number("PL", now, idempotencyKey);
                db.Plans.Add(
                    new PlanRow
                    {
                        PlanId = id,
                        Type = plan.Period.Type,
                        Year = plan.Period.Year,
                        Quarter = plan.Period.Quarter,
                        Month = plan.Period.Month,
                        SalesTarget = plan.SalesTarget,
                        GrossMarginTarget = plan.GrossMarginTarget,
                        PromoBudgetRatio = plan.PromoBudgetRatio,
                        Document = FeelJson.ToJson(plan.Document),
                        PublishedAt = now,
                        Lines =
                        [
                            .. plan.Lines.Select(
                                (line, index) =>
                                    new PlanLineRow
                                    {
                                        PlanId = id,
                                        LineNo = index + 1,
                                        Kind = line.Kind,
                                        Subject = line.Subject,
                                        Month = line.Month,
                                        Sales = line.Sales,
                                        AdBudget = line.AdBudget,
                                    }
                            ),
                        ],
                    }
                );
                return Task.FromResult<ShopResult<string>>(id);
            },
            cancellation
        );

    public ValueTask<ShopResult<PublishedQuarter>> PublishQuarterAsync(
        string idempotencyKey,
        QuarterPlan plan,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<PublishedQuarter>(
            idempotencyKey,
            "plan.publishQuarter",
            (db, now, _) =>
            {
                var id = ShopLedger.Number("MP", now, idempotencyKey);
                db.Plans.Add(
                    new PlanRow
                    {
                        PlanId = id,
                        Type = "marketing",
                        Year = plan.Year,
                        Quarter = plan.Quarter,
                        SalesTarget = plan.Themes.Sum(theme => theme.SalesTarget),
                        BudgetTotal = plan.BudgetTotal,
                        Document = FeelJson.ToJson(
                            Values.Table(plan.Themes, theme => Values.Row(("month", Months.Text(theme.Month)), ("theme", theme.Theme)))
                        ),
                        PublishedAt = now,
                    }
                );
                var campaigns = plan.Themes.Select((theme, index) => Campaign($"{id}-{index + 1}", id, theme, now)).ToList();
                db.Campaigns.AddRange(campaigns);
                return Task.FromResult<ShopResult<PublishedQuarter>>(new PublishedQuarter(id, campaigns.ConvertAll(row => row.CampaignId)));
            },
            cancellation
        );

    public ValueTask<ShopResult<PromotionBasis>> OpenPromotionAsync(
        string idempotencyKey,
        PromotionPeriod period,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<PromotionBasis>(
            idempotencyKey,
            "plan.loadPromotionBasis",
            async (db, now, stop) =>
            {
                var basis = await BasisAsync(db, ShopLedger.Number("TG", now, idempotencyKey), period, now, stop);
                db.PromotionPlans.Add(
                    new PromotionPlanRow
                    {
                        PromotionPlanId = basis.PromotionPlanId,
                        Mode = basis.Mode,
                        CampaignId = period.CampaignId,
                        PeriodStart = ChinaTime.Start(basis.Start),
                        PeriodEnd = ChinaTime.Start(basis.End.AddDays(1)),
                        UvTarget = basis.UvTarget,
                        SalesTarget = basis.SalesTarget,
                        Budget = basis.Budget,
                        OpenedAt = now,
                    }
                );
                return basis;
            },
            cancellation
        );

    private static async Task<PromotionBasis> BasisAsync(
        ShopDbContext db,
        string id,
        PromotionPeriod period,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var nextMonth = Months.First(ChinaTime.Day(now)).AddMonths(1);
        var start = period.Start ?? nextMonth;
        var end = period.End ?? start.AddMonths(1).AddDays(-1);
        var days = end.DayNumber - start.DayNumber + 1;
        var last = await MonthStatistics.OfAsync(db, Months.First(ChinaTime.Day(now)).AddMonths(-1), cancellation);
        var sales =
            period.SalesTarget ?? await PlannedAsync(db, start, days, cancellation) ?? Money.Of((last?.Sales ?? 0) * 1.1m * days / 30);
        var ratio = await RatioAsync(db, start.Year, cancellation) ?? UsualBudgetRatio;
        var perVisitor = (last is { Cvr: > 0, Aov: > 0 } ? last.Cvr * last.Aov : UsualCvr * UsualBasket) / 100m;
        return new PromotionBasis(
            id,
            period.Mode ?? "monthly",
            start,
            end,
            period.UvTarget ?? Math.Max(1, (int)Math.Ceiling(sales / perVisitor)),
            sales,
            period.Budget ?? Money.Of(sales * ratio / 100m),
            await AdStatistics.ChannelsAsync(db, start.AddDays(-days), start.AddDays(-1), cancellation)
        );
    }

    /// <summary>What published plans want of these days: a month's plan, or the part of the months in a longer one.</summary>
    private static async Task<decimal?> PlannedAsync(ShopDbContext db, DateOnly start, int days, CancellationToken cancellation)
    {
        var plans = await db
            .Plans.AsNoTracking()
            .Include(row => row.Lines)
            .Where(row => row.Year == start.Year && row.Type != "marketing")
            .OrderByDescending(row => row.PublishedAt)
            .ToListAsync(cancellation);
        var month = plans.Find(row => row.Type == "month" && row.Month == start.Month);
        var longer =
            plans.Find(row => row.Type == "quarter" && row.Quarter == ((start.Month - 1) / 3) + 1) ?? plans.Find(row => row.Type == "year");
        decimal? whole =
            month is not null ? month.SalesTarget
            : longer is null ? null
            : OfMonth(longer, start);
        return whole is { } target ? Money.Of(target * days / DateTime.DaysInMonth(start.Year, start.Month)) : null;
    }

    private static decimal OfMonth(PlanRow plan, DateOnly month)
    {
        var lines = plan.Lines.FindAll(line => line.Kind == "month" && IsMonth(line.Month, month));
        return lines.Count > 0 ? lines.Sum(line => line.Sales) : plan.SalesTarget / (plan.Type == "year" ? 12 : 3);
    }

    private static decimal OfQuarter(PlanRow plan, int quarter)
    {
        if (plan.Type == "quarter")
            return Money.Of(plan.SalesTarget);
        var first = Quarters.First(plan.Year, quarter);
        return Money.Of(Enumerable.Range(0, 3).Sum(n => OfMonth(plan, first.AddMonths(n))));
    }

    private static bool IsMonth(string? text, DateOnly month) =>
        text == Months.Text(month)
        || (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number == month.Month);

    private static async Task<decimal?> RatioAsync(ShopDbContext db, int year, CancellationToken cancellation) =>
        await db
            .Plans.AsNoTracking()
            .Where(row => row.Year == year && row.PromoBudgetRatio != null)
            .OrderByDescending(row => row.PublishedAt)
            .Select(row => row.PromoBudgetRatio)
            .FirstOrDefaultAsync(cancellation);

    private static IEnumerable<DateOnly> MonthsOf(DateOnly first, int count) => Enumerable.Range(0, count).Select(first.AddMonths);

    private static CampaignRow Campaign(string id, string planId, MonthTheme theme, DateTimeOffset now) =>
        new()
        {
            CampaignId = id,
            Type = "store_theme",
            Month = Months.Text(theme.Month),
            Theme = theme.Theme,
            Goal = theme.Goal,
            TargetSales = Money.Of(theme.SalesTarget),
            Budget = Money.Of(theme.Budget),
            PlanId = planId,
            CreatedAt = now,
        };
}
