using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Items;

/// <summary><c>item.unlist</c>: takes items off sale.</summary>
public sealed class ItemUnlist(IItemPort items) : ShopJob
{
    public override string JobType => "item.unlist";
    public override string Zh => "紧急下架";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("itemIds", "宝贝（缺省取 listedItemIds）", JobFieldType.Texts, false),
        new("listedItemIds", "已上架宝贝", JobFieldType.Texts, false),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        IReadOnlyList<string> ids = job.Texts("itemIds") is { Count: > 0 } given ? given : job.Texts("listedItemIds");
        if (ids.Count == 0)
            return job.Lacks("itemIds", "宝贝");
        return Ended(await items.UnlistAsync(job.IdempotencyKey, ids, cancellation), _ => JobVariables.Completed());
    }
}
