using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.AfterSales;

/// <summary>
/// <c>pay.refund</c>: refundId or ticketNo, agreedAmount → refundTxnNo. <c>REFUND_FAILED</c> when the platform declines, or when the last attempt
/// fails: people then pay by hand. The job's idempotency key goes along, so that a repetition after a crash pays nothing twice.
/// </summary>
public sealed class PayRefund(IPaymentPort payments) : ShopJob
{
    public const string Failed = "REFUND_FAILED";

    public override string JobType => "pay.refund";
    public override string Zh => "执行退款";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("refundId", "退款单号（或 ticketNo）", JobFieldType.Text, false),
        new("ticketNo", "售后单号", JobFieldType.Text, false),
        new("agreedAmount", "退款金额（>0）", JobFieldType.Money),
        new("orderNo", "订单号", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("refundTxnNo", "退款流水号", JobFieldType.Text)];
    public override ImmutableArray<string> ErrorCodes => [Failed];
    public override string LastAttemptError => Failed;

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if ((job.Text("refundId") ?? job.Text("ticketNo")) is not { } refundId)
            return job.Lacks("refundId", "退款单号");
        if (!job.TryMoney("agreedAmount", out var amount) || amount == 0)
            return job.Lacks("agreedAmount", "退款金额");

        var request = new RefundRequest(job.IdempotencyKey, refundId, job.Text("orderNo"), amount);
        return await payments.RefundAsync(request, cancellation) switch
        {
            RefundResult.Paid paid => JobVariables.Completed(("refundTxnNo", paid.TransactionNo)),
            RefundResult.Declined declined => new JobOutcome.BpmnError(Failed, $"{declined.Zh} / {declined.En}", FeelContext.Empty),
            var other => throw new InvalidOperationException($"Unknown result {other.GetType()}."),
        };
    }
}
