namespace Workflows.Shop.Ports;

/// <summary>The platform's after-sales desk: what the shop answers to a buyer's application. Repetitions with the same key do nothing.</summary>
public interface IAfterSalesPort
{
    /// <summary>Agrees to the return; the buyer is sent the return address.</summary>
    ValueTask AgreeReturnAsync(string idempotencyKey, AfterSalesCase application, CancellationToken cancellation);

    ValueTask RefuseRefundAsync(string idempotencyKey, AfterSalesCase application, string reason, CancellationToken cancellation);

    /// <summary>Agrees to an exchange; the buyer is sent the return address.</summary>
    ValueTask<ShopResult<string>> AgreeExchangeAsync(string idempotencyKey, ExchangeCase exchange, CancellationToken cancellation);

    /// <summary>Sends the buyer a link to pay the difference of an exchange.</summary>
    ValueTask<ShopResult<string>> RequestPaymentAsync(
        string idempotencyKey,
        ExchangeCase exchange,
        decimal amount,
        CancellationToken cancellation
    );

    /// <summary>Returns and exchanges that began since <paramref name="since"/>.</summary>
    ValueTask<IReadOnlyList<AfterSalesEntry>> SinceAsync(DateTimeOffset since, CancellationToken cancellation);
}

/// <summary>The application as the flow knows it; the platform takes it up where a colleague has made it for the buyer.</summary>
public sealed record AfterSalesCase(string RefundId, string? OrderNo, string? RefundType, string? Reason, decimal? Amount);

public sealed record ExchangeCase(
    string TicketNo,
    string? OrderNo,
    string? BuyerNick,
    string? ItemSku,
    string? ExchangeToSku,
    int? Quantity,
    string? Reason
);

/// <summary>A return or exchange in the register.</summary>
/// <param name="Kind">exchange, return or refund_only.</param>
public sealed record AfterSalesEntry(
    string TicketNo,
    string Kind,
    string OrderNo,
    string BuyerNick,
    string? ItemSku,
    int Quantity,
    string Reason,
    decimal Amount,
    string? ReturnTrackingNo,
    string Status,
    DateTimeOffset AppliedAt
);
