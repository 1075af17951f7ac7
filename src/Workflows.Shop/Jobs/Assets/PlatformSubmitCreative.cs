using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Assets;

/// <summary><c>platform.submitCreative</c>: hands material to the platform for review.</summary>
public sealed class PlatformSubmitCreative(IAssetPort assets) : ShopJob
{
    public override string JobType => "platform.submitCreative";
    public override string Zh => "提交平台素材审核";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("assetIds", "素材编号（缺省先交付 draftFiles）", JobFieldType.Texts, false),
        new("draftFiles", "设计稿", JobFieldType.List, false),
        new("campaignId", "活动", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("creativeBatchId", "素材送审号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        IReadOnlyList<string> ids = job.Texts("assetIds");
        if (ids.Count == 0)
            ids = AssetFiles.Names(AssetFiles.Of(job));
        if (ids.Count == 0)
            return job.Lacks("assetIds", "素材编号，或设计稿 draftFiles");
        var submitted = await assets.SubmitCreativeAsync(job.IdempotencyKey, ids, cancellation);
        return Ended(submitted, id => JobVariables.Completed(("creativeBatchId", id)));
    }
}
