namespace Workflows.Shop.Storage;

/// <summary>A published sales or marketing plan.</summary>
internal sealed class PlanRow
{
    public required string PlanId { get; init; }

    /// <summary>year, quarter, month: sales plans; marketing: a quarter's marketing plan.</summary>
    public required string Type { get; init; }
    public int Year { get; init; }
    public int? Quarter { get; init; }
    public int? Month { get; init; }
    public decimal SalesTarget { get; init; }
    public decimal? GrossMarginTarget { get; init; }
    public decimal? PromoBudgetRatio { get; init; }
    public decimal? BudgetTotal { get; init; }

    /// <summary>JSON, as the flow had it.</summary>
    public required string Document { get; init; }
    public DateTimeOffset PublishedAt { get; init; }
    public List<PlanLineRow> Lines { get; init; } = [];
}

internal sealed class PlanLineRow
{
    public required string PlanId { get; init; }
    public int LineNo { get; init; }

    /// <summary>project, month, category or agent.</summary>
    public required string Kind { get; init; }
    public required string Subject { get; init; }
    public string? Month { get; init; }
    public decimal Sales { get; init; }
    public decimal? AdBudget { get; init; }
}
