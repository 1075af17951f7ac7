using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Assets;

/// <summary><c>asset.findUnarchived</c>: what was finished in the month and is not filed.</summary>
public sealed class AssetFindUnarchived(IAssetPort assets, TimeProvider clock) : ShopJob
{
    public override string JobType => "asset.findUnarchived";
    public override string Zh => "列出未建档作品";
    public override ImmutableArray<JobField> Inputs { get; } = [new("month", "月份（yyyy-MM，缺省本月）", JobFieldType.Text, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("unarchived", "未建档作品（assetId,name,category,designerUserId,finishedAt）", JobFieldType.Rows),
        new("designers", "按美工（designerUserId,count,assets[]）", JobFieldType.Rows),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var today = ChinaTime.Day(clock.GetUtcNow());
        var month =
            job.Text("month") is { } text && Months.TryParse(text, out var given) ? given : new DateOnly(today.Year, today.Month, 1);
        var unfiled = await assets.UnfiledAsync(month, cancellation);
        var byDesigner = unfiled
            .Where(asset => asset.DesignerUserId is not null)
            .GroupBy(asset => asset.DesignerUserId!, StringComparer.Ordinal);
        return JobVariables.Completed(
            ("unarchived", Values.Table(unfiled, Row)),
            (
                "designers",
                Values.Table(
                    byDesigner,
                    group => Values.Row(("designerUserId", group.Key), ("count", group.Count()), ("assets", Values.Table(group, Row)))
                )
            )
        );
    }

    private static FeelContext Row(UnfiledAsset asset) =>
        Values.Row(
            ("assetId", asset.AssetId),
            ("name", asset.Name),
            ("category", asset.Category),
            ("designerUserId", asset.DesignerUserId),
            ("finishedAt", Values.Of(asset.FinishedAt))
        );
}
