namespace Workflows.Shop.Ports;

/// <summary>The platform's after-sales desk: what the shop answers to a buyer's application. Repetitions with the same key do nothing.</summary>
public interface IAfterSalesPort
{
    /// <summary>Agrees to the return; the buyer is sent the return address.</summary>
    ValueTask AgreeReturnAsync(string idempotencyKey, AfterSalesCase application, CancellationToken cancellation);

    ValueTask RefuseRefundAsync(string idempotencyKey, AfterSalesCase application, string reason, CancellationToken cancellation);
}

/// <summary>The application as the flow knows it; the platform takes it up where a colleague has made it for the buyer.</summary>
public sealed record AfterSalesCase(string RefundId, string? OrderNo, string? RefundType, string? Reason, decimal? Amount);
