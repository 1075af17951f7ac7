namespace Workflows.Shop.Storage;

/// <summary>Money that was paid back. The unique key on <see cref="IdempotencyKey"/> is what makes a repetition pay nothing.</summary>
internal sealed class PaymentRow
{
    public required string TransactionNo { get; init; }
    public required string IdempotencyKey { get; init; }
    public required string RefundId { get; init; }
    public string? OrderNo { get; init; }
    public decimal Amount { get; init; }
    public DateTimeOffset PaidAt { get; init; }
}
