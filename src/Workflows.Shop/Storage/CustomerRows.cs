namespace Workflows.Shop.Storage;

internal sealed class CustomerRow
{
    public required string BuyerNick { get; init; }
    public required string Name { get; init; }

    /// <summary>Masked, as the platform shows it.</summary>
    public required string Phone { get; init; }

    /// <summary>0 to 3.</summary>
    public int VipLevel { get; set; }
    public string Tags { get; set; } = "";
    public string? Note { get; set; }
    public bool SmsOptOut { get; set; }

    /// <summary>Why orders of this buyer must be looked at; null for nothing.</summary>
    public string? Risk { get; set; }
    public DateTimeOffset? LastFollowUpAt { get; set; }
}

internal sealed class CouponRow
{
    public required string CouponId { get; init; }
    public required string BuyerNick { get; init; }
    public decimal Amount { get; init; }
    public DateTimeOffset IssuedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class IssueRow
{
    public required string IssueId { get; init; }
    public required string BuyerNick { get; init; }
    public string? OrderNo { get; init; }
    public required string IssueType { get; init; }
    public required string Text { get; init; }
    public bool NeedsManager { get; init; }
    public string? RegisteredBy { get; init; }
    public DateTimeOffset RegisteredAt { get; init; }
}

internal sealed class ChatRow
{
    public required string ChatId { get; init; }
    public required string AgentUserId { get; init; }
    public required string BuyerNick { get; init; }
    public DateTimeOffset At { get; init; }
    public int FirstResponseSeconds { get; init; }
    public int Turns { get; init; }
    public required string Topic { get; init; }
    public required string Excerpt { get; init; }

    /// <summary>The order that came of it.</summary>
    public string? OrderNo { get; init; }
}
