using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Items;

/// <summary><c>item.list</c>: puts reviewed items on sale.</summary>
public sealed class ItemList(IItemPort items) : ShopJob
{
    public override string JobType => "item.list";
    public override string Zh => "上架";
    public override ImmutableArray<JobField> Inputs { get; } = [new("draftItemIds", "草稿宝贝", JobFieldType.Texts)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("listedItemIds", "已上架宝贝", JobFieldType.Texts)];
    public override ImmutableArray<string> ErrorCodes => ["LIST_FAILED"];
    public override string LastAttemptError => "LIST_FAILED";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var listed = await items.ListAsync(job.IdempotencyKey, job.Texts("draftItemIds"), cancellation);
        return Ended(listed, ids => JobVariables.Completed(("listedItemIds", Values.Of(ids))));
    }
}
