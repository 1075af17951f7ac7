namespace Workflows.Shop.Storage;

/// <summary>A text that goes to many customers.</summary>
internal sealed class SmsBatchRow
{
    public required string SmsBatchId { get; init; }
    public required string TemplateId { get; init; }
    public string? Purpose { get; init; }
    public string? CampaignId { get; init; }
    public required string Content { get; init; }
    public int Parts { get; init; }
    public int? RecipientCount { get; set; }
    public ReviewState Template { get; set; }
    public string? Reason { get; set; }
    public DateTimeOffset? PlanSendAt { get; init; }
    public int SentCount { get; set; }
    public decimal? DeliveredRate { get; set; }
    public int? Unsubscribes { get; set; }
    public bool IsCancelled { get; set; }
    public DateTimeOffset SubmittedAt { get; init; }
    public int Version { get; set; }
}

/// <summary>A thousand of a batch's recipients.</summary>
internal sealed class SmsSendRow
{
    public required string SendId { get; init; }
    public required string SmsBatchId { get; init; }
    public int Batch { get; init; }
    public int Count { get; init; }
    public DateTimeOffset At { get; init; }
}
