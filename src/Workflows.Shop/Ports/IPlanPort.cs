using Workflows.Feel;

namespace Workflows.Shop.Ports;

/// <summary>Sales plans, and the figures that they are made from.</summary>
public interface IPlanPort
{
    /// <summary>Month by month: the period before, and the same period a year earlier. <c>DATA_UNAVAILABLE</c> where neither is there.</summary>
    ValueTask<ShopResult<IReadOnlyList<MonthFigures>>> HistoryAsync(PlanPeriod period, CancellationToken cancellation);

    /// <summary>The published plan that covers the quarter, a quarter's own before a year's.</summary>
    ValueTask<PublishedPlan?> FindPublishedAsync(int year, int quarter, CancellationToken cancellation);

    ValueTask<ShopResult<string>> PublishAsync(string idempotencyKey, SalesPlan plan, CancellationToken cancellation);

    /// <summary>Publishes a quarter's marketing plan and drafts a campaign for each month.</summary>
    ValueTask<ShopResult<PublishedQuarter>> PublishQuarterAsync(string idempotencyKey, QuarterPlan plan, CancellationToken cancellation);

    /// <summary>Opens a promotion plan with what is known of target, budget and the period before.</summary>
    ValueTask<ShopResult<PromotionBasis>> OpenPromotionAsync(string idempotencyKey, PromotionPeriod period, CancellationToken cancellation);
}

/// <summary>A year, a quarter of it, or a month.</summary>
public sealed record PlanPeriod(string Type, int Year, int? Quarter, int? Month)
{
    /// <summary>The first day and how many months.</summary>
    public (DateOnly First, int Months) Range =>
        Type switch
        {
            "month" => (new DateOnly(Year, Month ?? 1, 1), 1),
            "quarter" => (new DateOnly(Year, (((Quarter ?? 1) - 1) * 3) + 1, 1), 3),
            _ => (new DateOnly(Year, 1, 1), 12),
        };
}

/// <summary>A month of all shops.</summary>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Cvr">Percent.</param>
/// <param name="ReturnRate">Percent.</param>
public sealed record MonthFigures(string Month, decimal Sales, int Uv, decimal Cvr, decimal Aov, decimal AdCost, decimal ReturnRate);

public sealed record PublishedPlan(string PlanId, string Type, decimal QuarterSalesTarget);

/// <summary>A sales plan to publish.</summary>
/// <param name="Document">The plan as the flow has it: targets by project, month and agent.</param>
public sealed record SalesPlan(
    PlanPeriod Period,
    decimal SalesTarget,
    decimal? GrossMarginTarget,
    decimal? PromoBudgetRatio,
    IReadOnlyList<PlanLine> Lines,
    FeelContext Document
);

/// <summary>A line of a sales plan.</summary>
/// <param name="Kind">project, month, category or agent.</param>
public sealed record PlanLine(string Kind, string Subject, string? Month, decimal Sales, decimal? AdBudget);

public sealed record QuarterPlan(int Year, int Quarter, decimal BudgetTotal, IReadOnlyList<MonthTheme> Themes);

public sealed record MonthTheme(DateOnly Month, string Theme, string? Goal, decimal SalesTarget, decimal Budget);

public sealed record PublishedQuarter(string PlanId, IReadOnlyList<string> CampaignIds);

/// <summary>What the flow knows of a promotion; the rest comes from the plans.</summary>
public sealed record PromotionPeriod(
    string? Mode,
    DateOnly? Start,
    DateOnly? End,
    int? UvTarget,
    decimal? SalesTarget,
    decimal? Budget,
    string? CampaignId
);

public sealed record PromotionBasis(
    string PromotionPlanId,
    string Mode,
    DateOnly Start,
    DateOnly End,
    int UvTarget,
    decimal SalesTarget,
    decimal Budget,
    IReadOnlyList<ChannelFigures> LastPeriod
);

/// <summary>An advertising channel over some days.</summary>
/// <param name="Channel">ztc, zuanzhan, campaign or free.</param>
public sealed record ChannelFigures(string Channel, int Uv, decimal Cost, decimal Gmv, decimal? Roi);
