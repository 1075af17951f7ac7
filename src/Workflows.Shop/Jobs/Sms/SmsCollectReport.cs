using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Sms;

/// <summary><c>sms.collectReport</c>: receipts of a batch; who unsubscribed gets no more.</summary>
public sealed class SmsCollectReport(ISmsPort sms) : ShopJob
{
    public override string JobType => "sms.collectReport";
    public override string Zh => "汇总回执与退订";
    public override ImmutableArray<JobField> Inputs { get; } = [new("smsBatchId", "短信批次号", JobFieldType.Text)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("deliveredRate", "到达率（%）", JobFieldType.Number), new("unsubscribes", "退订数", JobFieldType.Integer)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var report = await sms.CollectAsync(job.IdempotencyKey, job.Required("smsBatchId"), cancellation);
        return Ended(report, r => JobVariables.Completed(("deliveredRate", r.DeliveredRate), ("unsubscribes", r.Unsubscribes)));
    }
}
