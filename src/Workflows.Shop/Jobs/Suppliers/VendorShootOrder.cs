using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Suppliers;

/// <summary><c>vendor.shootOrder</c>: orders pictures of an outside photographer.</summary>
public sealed class VendorShootOrder(ISupplierPort suppliers) : ShopJob
{
    public override string JobType => "vendor.shootOrder";
    public override string Zh => "外包拍摄下单";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("items", "拍摄清单（itemId,skuId,…）", JobFieldType.Rows), new("dueAt", "要求交片", JobFieldType.Moment)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("shootOrderNo", "外包拍摄单号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var request = new SupplierRequest(
            SupplierRequestKind.Shoot,
            job.Text("vendorId"),
            job.List("items"),
            job.Variables.Moment("dueAt"),
            job.Text("campaignId")
        );
        var sent = await suppliers.RequestAsync(job.IdempotencyKey, request, cancellation);
        return Ended(sent, number => JobVariables.Completed(("shootOrderNo", number)));
    }
}
