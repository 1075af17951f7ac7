using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Sms;

/// <summary><c>sms.sendBatch</c>: sends one thousand of the recipients.</summary>
public sealed class SmsSendBatch(ISmsPort sms) : ShopJob
{
    public override string JobType => "sms.sendBatch";
    public override string Zh => "分批发送";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("batch", "第几批（从 1 起，每批 1000 号）", JobFieldType.Integer),
        new("content", "正文", JobFieldType.Text),
        new("smsBatchId", "短信批次号", JobFieldType.Text, false),
        new("recipientCount", "人数", JobFieldType.Integer, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("sentCount", "本批发出数", JobFieldType.Integer)];
    public override ImmutableArray<string> ErrorCodes => ["SMS_SEND_FAILED"];
    public override string LastAttemptError => "SMS_SEND_FAILED";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (job.Variables.Integer("batch") is not > 0)
            return job.Lacks("batch", "第几批（从 1 起）");
        var sending = new SmsSending(
            job.Text("smsBatchId"),
            job.Variables.Integer("batch")!.Value,
            job.Required("content"),
            job.Variables.Integer("recipientCount")
        );
        return Ended(await sms.SendAsync(job.IdempotencyKey, sending, cancellation), count => JobVariables.Completed(("sentCount", count)));
    }
}
