using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

/// <summary><c>stock.allocate</c>: checks the order and holds its goods.</summary>
public sealed class StockAllocate(IStockPort stock) : ShopJob
{
    public override string JobType => "stock.allocate";
    public override string Zh => "审单与占用库存";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("orderNo", "订单号", JobFieldType.Text),
        new("newSkuId", "更换 SKU（代替缺货的）", JobFieldType.Text, false),
        new("riskReleased", "主管已放行", JobFieldType.Flag, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("allocationId", "占用号", JobFieldType.Text)];
    public override ImmutableArray<string> ErrorCodes => ["OUT_OF_STOCK", "ORDER_RISK"];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var allocation = new Allocation(job.Required("orderNo"), job.Text("newSkuId"), job.Variables.Flag("riskReleased") ?? false);
        var held = await stock.AllocateAsync(job.IdempotencyKey, allocation, cancellation);
        return Ended(held, id => JobVariables.Completed(("allocationId", id)));
    }
}
