using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

/// <summary><c>stock.sellThrough</c>: how each SKU sold, what lies, what is on its way.</summary>
public sealed class StockSellThrough(IStockPort stock) : ShopJob
{
    public override string JobType => "stock.sellThrough";
    public override string Zh => "动销率";
    public override ImmutableArray<JobField> Inputs { get; } = [new("days", "天数（默认 30）", JobFieldType.Integer, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("sellThroughRate", "动销率（%）", JobFieldType.Number),
        new("sellThroughTable", "动销表（itemId,skuId,title,spec,sold,onHand,onOrder,arriveAt,slow）", JobFieldType.Rows),
        new("slowItems", "滞销（同上列）", JobFieldType.Rows),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var rows = await stock.SellThroughAsync(job.Variables.Integer("days") is > 0 and var days ? days : 30, cancellation);
        var rate = rows.Count == 0 ? 0m : decimal.Round(100m * rows.Count(row => row.Sold > 0) / rows.Count, 1);
        return JobVariables.Completed(
            ("sellThroughRate", rate),
            ("sellThroughTable", Values.Table(rows, Row)),
            ("slowItems", Values.Table(rows.Where(row => row.IsSlow), Row))
        );
    }

    private static FeelContext Row(SellThrough sku) =>
        Values.Row(
            ("itemId", sku.ItemId),
            ("skuId", sku.SkuId),
            ("title", sku.Title),
            ("spec", sku.Spec),
            ("sold", sku.Sold),
            ("onHand", sku.OnHand),
            ("onOrder", sku.OnOrder),
            ("arriveAt", Values.Of(sku.ArriveAt)),
            ("slow", sku.IsSlow)
        );
}
