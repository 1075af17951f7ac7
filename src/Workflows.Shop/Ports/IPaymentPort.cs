namespace Workflows.Shop.Ports;

/// <summary>Pays money back to buyers.</summary>
public interface IPaymentPort
{
    /// <summary>
    /// Pays back once for each <see cref="RefundRequest.IdempotencyKey"/>: a repetition gives the receipt of the first time and moves no money.
    /// </summary>
    ValueTask<RefundResult> RefundAsync(RefundRequest request, CancellationToken cancellation);
}

/// <summary>What is to be paid back.</summary>
/// <param name="RefundId">The refund or ticket that it is for.</param>
public sealed record RefundRequest(string IdempotencyKey, string RefundId, string? OrderNo, decimal Amount);

/// <summary>How it went.</summary>
public abstract record RefundResult
{
    private RefundResult() { }

    public sealed record Paid(string TransactionNo, DateTimeOffset PaidAt) : RefundResult;

    /// <summary>The platform will not pay, however often it is asked.</summary>
    public sealed record Declined(string Zh, string En) : RefundResult;
}
