using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs;

/// <summary><c>notify.escalate</c>: to, text, link → an urgent notice to colleagues.</summary>
public sealed class NotifyEscalate(INoticePort notices) : ShopJob
{
    public override string JobType => "notify.escalate";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var to = job.Texts("to");
        if (to.Count == 0)
            return job.Lacks("to");
        if (!job.TryText("text", out var text))
            return job.Lacks("text");
        await notices.SendAsync(new Notice(job.IdempotencyKey, to, text, job.Text("link"), IsEscalation: true), cancellation);
        return JobVariables.Completed();
    }
}
