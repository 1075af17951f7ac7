using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Assets;

/// <summary><c>asset.publish</c>: puts finished files into the picture space.</summary>
public sealed class AssetPublish(IAssetPort assets) : ShopJob
{
    public override string JobType => "asset.publish";
    public override string Zh => "交付素材到图片空间";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("files", "成品文件（缺省依次取 resultFiles、draftFiles）", JobFieldType.List, false),
        new("resultFiles", "修图成品", JobFieldType.List, false),
        new("draftFiles", "设计稿", JobFieldType.List, false),
        new("tags", "标签（缺则列入未建档）", JobFieldType.Texts, false),
        new("category", "分类（item/promo/page/raw）", JobFieldType.Text, false),
        new("itemIds", "宝贝", JobFieldType.Texts, false),
        new("campaignId", "活动", JobFieldType.Text, false),
        new("designerUserId", "美工", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("assetIds", "素材编号", JobFieldType.Texts)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var files = AssetFiles.Of(job);
        if (files.Count == 0)
            return job.Lacks("files", "成品文件");
        var delivery = new AssetDelivery(
            files,
            job.Texts("tags"),
            job.Text("category"),
            job.ProcessId,
            job.Texts("itemIds"),
            job.Text("campaignId"),
            job.Text("designerUserId")
        );
        var published = await assets.PublishAsync(job.IdempotencyKey, delivery, cancellation);
        return Ended(published, ids => JobVariables.Completed(("assetIds", Values.Of(ids))));
    }
}
