using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Processes;

/// <summary><c>process.start</c>: starts another flow that runs on its own.</summary>
public sealed class ProcessStart(IProcessStarter processes) : ShopJob
{
    public override string JobType => "process.start";
    public override string Zh => "异步启动流程";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("processId", "流程 id", JobFieldType.Text), new("variables", "传给它的变量", JobFieldType.Context, false)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("childInstanceKey", "实例号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var variables = job.Variables["variables"] as FeelContext ?? FeelContext.Empty;
        var started = await processes.StartAsync(job.IdempotencyKey, job.Required("processId"), variables, cancellation);
        return Ended(started, key => JobVariables.Completed(("childInstanceKey", key)));
    }
}
