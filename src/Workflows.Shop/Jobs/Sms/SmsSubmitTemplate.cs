using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Sms;

/// <summary><c>sms.submitTemplate</c>: hands a text to the SMS platform for review.</summary>
public sealed class SmsSubmitTemplate(ISmsPort sms) : ShopJob
{
    public override string JobType => "sms.submitTemplate";
    public override string Zh => "提交短信平台审核";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("content", "正文", JobFieldType.Text),
        new("signature", "签名", JobFieldType.Text, false),
        new("purpose", "用途", JobFieldType.Text, false),
        new("campaignId", "活动", JobFieldType.Text, false),
        new("recipientCount", "人数", JobFieldType.Integer, false),
        new("planSendAt", "计划发送时间", JobFieldType.Moment, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("templateId", "模板号", JobFieldType.Text), new("smsBatchId", "短信批次号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var draft = new SmsDraft(
            job.Required("content"),
            job.Text("signature"),
            job.Text("purpose"),
            job.Text("campaignId"),
            job.Variables.Integer("recipientCount"),
            job.Variables.Moment("planSendAt")
        );
        return Ended(
            await sms.SubmitTemplateAsync(job.IdempotencyKey, draft, cancellation),
            template => JobVariables.Completed(("templateId", template.TemplateId), ("smsBatchId", template.SmsBatchId))
        );
    }
}
