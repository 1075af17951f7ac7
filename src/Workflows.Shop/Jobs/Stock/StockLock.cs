using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

/// <summary><c>stock.lock</c>: holds the stock of a campaign.</summary>
public sealed class StockLock(IStockPort stock) : ShopJob
{
    public override string JobType => "stock.lock";
    public override string Zh => "锁定活动库存";
    public override ImmutableArray<JobField> Inputs { get; } = [new("signupItems", "报名款（skuId,signupQty）", JobFieldType.Rows)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("lockId", "锁定号", JobFieldType.Text)];
    public override ImmutableArray<string> ErrorCodes => ["OUT_OF_STOCK"];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (StockLines.Of(job.Rows("signupItems"), "signupQty") is not { } lines)
            return job.Lacks("signupItems", "报名款每行的 skuId 与 signupQty（>0）");
        var locked = await stock.LockAsync(job.IdempotencyKey, lines, cancellation);
        return Ended(locked, id => JobVariables.Completed(("lockId", id)));
    }
}
