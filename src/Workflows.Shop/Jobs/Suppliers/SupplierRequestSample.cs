using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Suppliers;

/// <summary><c>supplier.requestSample</c>: asks a supplier for samples.</summary>
public sealed class SupplierRequestSample(ISupplierPort suppliers) : ShopJob
{
    public override string JobType => "supplier.requestSample";
    public override string Zh => "发调样请求";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("supplierId", "供应商", JobFieldType.Text, false),
        new("skuIds", "SKU（缺省取 items 的 skuId）", JobFieldType.Texts, false),
        new("items", "拍摄清单（itemId,skuId,sampleQty）", JobFieldType.Rows, false),
        new("dueAt", "要求时间", JobFieldType.Moment, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("sampleRequestNo", "调样单号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var lines = SampleLines(job);
        if (lines.Count == 0)
            return job.Lacks("skuIds", "SKU，或拍摄清单 items");
        var request = new SupplierRequest(
            SupplierRequestKind.Sample,
            job.Text("supplierId"),
            lines,
            job.Variables.Moment("dueAt"),
            job.Text("campaignId")
        );
        var sent = await suppliers.RequestAsync(job.IdempotencyKey, request, cancellation);
        return Ended(sent, number => JobVariables.Completed(("sampleRequestNo", number)));
    }

    private static FeelList SampleLines(JobContext job) =>
        job.Texts("skuIds") is { Count: > 0 } skus ? Values.Table(skus, id => Values.Row(("skuId", id), ("qty", 1))) : job.List("items");
}
