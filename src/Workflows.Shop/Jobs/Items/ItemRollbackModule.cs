using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Items;

/// <summary><c>item.rollbackModule</c>: takes modules off every item that has them.</summary>
public sealed class ItemRollbackModule(IItemPort items) : ShopJob
{
    public override string JobType => "item.rollbackModule";
    public override string Zh => "回退宝贝模块";
    public override ImmutableArray<JobField> Inputs { get; } = [new("moduleIds", "模块", JobFieldType.Texts)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("rolledBackCount", "回退的宝贝数", JobFieldType.Integer)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var rolledBack = await items.RollBackModulesAsync(job.IdempotencyKey, job.Texts("moduleIds"), cancellation);
        return Ended(rolledBack, count => JobVariables.Completed(("rolledBackCount", count)));
    }
}
