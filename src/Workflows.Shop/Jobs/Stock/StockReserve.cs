using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

/// <summary><c>stock.reserve</c>: holds one SKU, as for an exchange.</summary>
public sealed class StockReserve(IStockPort stock) : ShopJob
{
    public override string JobType => "stock.reserve";
    public override string Zh => "预占库存";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("skuId", "SKU", JobFieldType.Text),
        new("qty", "数量", JobFieldType.Integer),
        new("ticketNo", "售后单号", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("reservationId", "预占号", JobFieldType.Text)];
    public override ImmutableArray<string> ErrorCodes => ["OUT_OF_STOCK"];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var quantity = job.Variables.Integer("qty")!.Value;
        if (quantity == 0)
            return job.Lacks("qty", "数量（>0）");
        var held = await stock.ReserveAsync(
            job.IdempotencyKey,
            new StockLine(job.Required("skuId"), quantity),
            job.Text("ticketNo"),
            cancellation
        );
        return Ended(held, id => JobVariables.Completed(("reservationId", id)));
    }
}
