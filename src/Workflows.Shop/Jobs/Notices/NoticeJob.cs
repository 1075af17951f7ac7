using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Notices;

/// <summary>Tells colleagues something, urgently or not.</summary>
public abstract class NoticeJob(INoticePort notices, bool isEscalation) : ShopJob
{
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("to", "收件人（岗位或人员）", JobFieldType.Texts),
        new("text", "内容", JobFieldType.Text),
        new("link", "链接", JobFieldType.Text, false),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var notice = new Notice(job.IdempotencyKey, job.Texts("to"), job.Required("text"), job.Text("link"), isEscalation);
        await notices.SendAsync(notice, cancellation);
        return JobVariables.Completed();
    }
}
