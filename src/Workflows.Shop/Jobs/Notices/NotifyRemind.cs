using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Notices;

/// <summary><c>notify.remind</c>: a reminder to colleagues.</summary>
public sealed class NotifyRemind(INoticePort notices) : ShopJob
{
    public override string JobType => "notify.remind";
    public override string Zh => "提醒";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("to", "收件人（岗位或人员）", JobFieldType.Texts),
        new("text", "内容", JobFieldType.Text),
        new("link", "链接", JobFieldType.Text, false),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var notice = new Notice(job.IdempotencyKey, job.Texts("to"), job.Required("text"), job.Text("link"), IsEscalation: false);
        await notices.SendAsync(notice, cancellation);
        return JobVariables.Completed();
    }
}
