using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

/// <summary><c>stock.snapshot</c>: writes down what the books say, by zone.</summary>
public sealed class StockSnapshotJob(IStockPort stock) : ShopJob
{
    public override string JobType => "stock.snapshot";
    public override string Zh => "库存快照（盘点）";
    public override ImmutableArray<JobField> Inputs { get; } = [new("zone", "库区（空=全部）", JobFieldType.Text, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("snapshotId", "快照号", JobFieldType.Text),
        new("snapshotAt", "快照时间", JobFieldType.Moment),
        new("zones", "库区", JobFieldType.Texts),
        new("snapshotTable", "快照（skuId,title,spec,zone,bookQty）", JobFieldType.Rows),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var snapshot = await stock.SnapshotAsync(job.IdempotencyKey, job.Text("zone"), cancellation);
        return JobVariables.Completed(
            ("snapshotId", snapshot.SnapshotId),
            ("snapshotAt", Values.Of(snapshot.At)),
            ("zones", Values.Of(snapshot.Lines.Select(line => line.Zone).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
            ("snapshotTable", Values.Table(snapshot.Lines, Row))
        );
    }

    private static FeelContext Row(StockSnapshotLine line) =>
        Values.Row(("skuId", line.SkuId), ("title", line.Title), ("spec", line.Spec), ("zone", line.Zone), ("bookQty", line.BookQuantity));
}
