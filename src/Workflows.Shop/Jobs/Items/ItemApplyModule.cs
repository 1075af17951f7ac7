using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Items;

/// <summary><c>item.applyModule</c>: puts modules onto detail pages.</summary>
public sealed class ItemApplyModule(IItemPort items) : ShopJob
{
    public override string JobType => "item.applyModule";
    public override string Zh => "应用宝贝模块";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("moduleIds", "模块", JobFieldType.Texts), new("itemIds", "宝贝", JobFieldType.Texts)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("appliedCount", "应用的宝贝数", JobFieldType.Integer)];
    public override ImmutableArray<string> ErrorCodes => ["APPLY_FAILED"];
    public override string LastAttemptError => "APPLY_FAILED";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var applied = await items.ApplyModulesAsync(job.IdempotencyKey, job.Texts("moduleIds"), job.Texts("itemIds"), cancellation);
        return Ended(applied, count => JobVariables.Completed(("appliedCount", count)));
    }
}
