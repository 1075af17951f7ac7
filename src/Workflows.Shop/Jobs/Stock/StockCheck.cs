using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

/// <summary><c>stock.check</c>: one SKU (skuId, qty), or whether items last for some days (ztcItems).</summary>
public sealed class StockCheck(IStockPort stock) : ShopJob
{
    public override string JobType => "stock.check";
    public override string Zh => "查库存";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("skuId", "SKU（与 qty 一起）", JobFieldType.Text, false),
        new("qty", "数量（默认 1）", JobFieldType.Integer, false),
        new("ztcItems", "选款表（itemId），无 skuId 时检查这些宝贝", JobFieldType.Rows, false),
        new("days", "天数（默认 7）", JobFieldType.Integer, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("inStock", "是否有货", JobFieldType.Flag),
        new("shortItems", "不足的宝贝（itemId,title,available,needed）", JobFieldType.Rows),
        new("unitPrice", "单价（仅按 SKU 查时）", JobFieldType.Money),
        new("availableQty", "可用数（仅按 SKU 查时）", JobFieldType.Integer),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        return job.TryText("skuId", out var skuId) ? await OfSkuAsync(job, skuId, cancellation) : await OfItemsAsync(job, cancellation);
    }

    private async Task<JobOutcome> OfSkuAsync(JobContext job, string skuId, CancellationToken cancellation)
    {
        var quantity = job.Variables.Integer("qty") ?? 1;
        if (await stock.FindAsync(skuId, cancellation) is not { } sku)
            return new JobOutcome.Failed($"stock.check：店铺没有 SKU“{skuId}” / the shop has no SKU «{skuId}»", Retries: 0);
        var inStock = sku.Available >= quantity;
        FeelList shortItems = inStock ? FeelList.Empty : FeelList.Of(Row(new ShortItem(sku.ItemId, sku.Title, sku.Available, quantity)));
        return JobVariables.Completed(
            ("inStock", inStock),
            ("shortItems", shortItems),
            ("unitPrice", sku.Price),
            ("availableQty", sku.Available)
        );
    }

    private async Task<JobOutcome> OfItemsAsync(JobContext job, CancellationToken cancellation)
    {
        string[] items = [.. job.Rows("ztcItems").Select(row => row.Text("itemId")).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (items.Length == 0)
            return job.Lacks("skuId", "SKU，或选款表 ztcItems 的 itemId");
        var missing = await stock.ShortItemsAsync(items, job.Variables.Integer("days") ?? 7, cancellation);
        return JobVariables.Completed(("inStock", missing.Count == 0), ("shortItems", Values.Table(missing, Row)));
    }

    private static FeelContext Row(ShortItem item) =>
        Values.Row(("itemId", item.ItemId), ("title", item.Title), ("available", item.Available), ("needed", item.Needed));
}
