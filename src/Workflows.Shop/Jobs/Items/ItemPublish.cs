using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Items;

/// <summary><c>item.publish</c>: sends drafts to the platform for review.</summary>
public sealed class ItemPublish(IItemPort items) : ShopJob
{
    public override string JobType => "item.publish";
    public override string Zh => "提交平台审核（上新）";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("draftItemIds", "草稿宝贝", JobFieldType.Texts),
        new("storeId", "店铺", JobFieldType.Text, false),
        new("listingAt", "计划上架", JobFieldType.Moment, false),
        new("itemTable", "资料表（itemCode,title,category,skuCode,barcode,spec,cost）", JobFieldType.Rows, false),
        new("titleTable", "标题表（itemCode,title）", JobFieldType.Rows, false),
        new("priceTable", "价格表（skuCode,cost,listPrice,dailyPrice,floorPrice）", JobFieldType.Rows, false),
        new("stockTable", "库存表（skuCode,qty）", JobFieldType.Rows, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("uploadNo", "上传单号", JobFieldType.Text)];
    public override ImmutableArray<string> ErrorCodes => ["ITEM_REJECTED"];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var submitted = await items.PublishAsync(job.IdempotencyKey, ItemDrafts.Of(job), cancellation);
        return Ended(submitted, number => JobVariables.Completed(("uploadNo", number)));
    }
}
