using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

/// <summary><c>stock.unlock</c>: frees what is left of a lock.</summary>
public sealed class StockUnlock(IStockPort stock) : ShopJob
{
    public override string JobType => "stock.unlock";
    public override string Zh => "释放锁定库存";
    public override ImmutableArray<JobField> Inputs { get; } = [new("lockId", "锁定号", JobFieldType.Text)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("releasedQty", "释放的件数", JobFieldType.Integer)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var freed = await stock.FreeAsync(job.IdempotencyKey, job.Required("lockId"), cancellation);
        return Ended(freed, pieces => JobVariables.Completed(("releasedQty", pieces)));
    }
}
