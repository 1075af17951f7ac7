namespace Workflows.Shop.Ports;

/// <summary>The SMS platform.</summary>
public interface ISmsPort
{
    ValueTask<ShopResult<SmsTemplate>> SubmitTemplateAsync(string idempotencyKey, SmsDraft draft, CancellationToken cancellation);

    /// <summary>Sends one batch and says how many went out. <c>SMS_SEND_FAILED</c> where the account holds too few messages, or the template was rejected.</summary>
    ValueTask<ShopResult<int>> SendAsync(string idempotencyKey, SmsSending sending, CancellationToken cancellation);

    /// <summary>Receipts of a batch; customers who unsubscribed get no more.</summary>
    ValueTask<ShopResult<SmsReport>> CollectAsync(string idempotencyKey, string smsBatchId, CancellationToken cancellation);
}

public sealed record SmsDraft(
    string Content,
    string? Signature,
    string? Purpose,
    string? CampaignId,
    int? RecipientCount,
    DateTimeOffset? PlanSendAt
);

public sealed record SmsTemplate(string TemplateId, string SmsBatchId);

/// <summary>One thousand of the recipients.</summary>
/// <param name="Batch">Which thousand of the recipients, from 1.</param>
public sealed record SmsSending(string? SmsBatchId, int Batch, string Content, int? RecipientCount);

/// <summary>Receipts of a batch.</summary>
/// <param name="DeliveredRate">Percent.</param>
public sealed record SmsReport(decimal DeliveredRate, int Unsubscribes);
