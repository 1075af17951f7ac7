using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

/// <summary><c>stock.release</c>: frees a reservation.</summary>
public sealed class StockRelease(IStockPort stock) : ShopJob
{
    public override string JobType => "stock.release";
    public override string Zh => "释放预占";
    public override ImmutableArray<JobField> Inputs { get; } = [new("reservationId", "预占号", JobFieldType.Text)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("releasedQty", "释放的件数", JobFieldType.Integer)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var freed = await stock.FreeAsync(job.IdempotencyKey, job.Required("reservationId"), cancellation);
        return Ended(freed, pieces => JobVariables.Completed(("releasedQty", pieces)));
    }
}
