namespace Workflows.Shop.Storage;

/// <summary>An account that is paid in advance: 直通车, 钻展, SMS.</summary>
internal sealed class AccountRow
{
    public required string Account { get; init; }
    public required string Name { get; init; }

    /// <summary>元; of the SMS account: messages.</summary>
    public decimal Balance { get; set; }
    public int Version { get; set; }
}

/// <summary>A plan that runs, or ran, in an advertising account.</summary>
internal sealed class AdPlanRow
{
    public required string AdPlanId { get; init; }
    public int LineNo { get; init; }
    public required string Account { get; init; }
    public required string Name { get; init; }
    public decimal DailyBudget { get; set; }
    public string? PromotionPlanId { get; init; }

    /// <summary>Separated by spaces.</summary>
    public string ItemIds { get; init; } = "";

    /// <summary>JSON.</summary>
    public required string Document { get; init; }
    public DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset? EndsAt { get; init; }
    public DateTimeOffset? PausedAt { get; set; }

    public bool RunsAt(DateTimeOffset moment) =>
        StartsAt <= moment && (EndsAt is not { } end || moment < end) && (PausedAt is not { } paused || moment < paused);
}
