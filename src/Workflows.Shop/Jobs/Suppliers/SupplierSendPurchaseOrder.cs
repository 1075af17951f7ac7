using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Suppliers;

/// <summary><c>supplier.sendPurchaseOrder</c>: orders goods of a supplier.</summary>
public sealed class SupplierSendPurchaseOrder(ISupplierPort suppliers) : ShopJob
{
    public override string JobType => "supplier.sendPurchaseOrder";
    public override string Zh => "向供应商发补货单";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("supplierId", "供应商", JobFieldType.Text, false),
        new("lines", "采购行（skuId,qty）", JobFieldType.Rows, false),
        new("stockTable", "库存确认表（skuId,gap），无 lines 时按缺口", JobFieldType.Rows, false),
        new("replenishQty", "补货数量", JobFieldType.Integer, false),
        new("dueAt", "要求到货", JobFieldType.Moment, false),
        new("campaignId", "活动", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("purchaseOrderNo", "采购单号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var lines = PurchaseLines.Of(job);
        if (lines.Count == 0)
            return job.Lacks("lines", "采购行（skuId,qty），或库存确认表 stockTable 的缺口");
        var request = new SupplierRequest(
            SupplierRequestKind.PurchaseOrder,
            job.Text("supplierId"),
            lines,
            job.Variables.Moment("dueAt"),
            job.Text("campaignId")
        );
        var sent = await suppliers.RequestAsync(job.IdempotencyKey, request, cancellation);
        return Ended(sent, number => JobVariables.Completed(("purchaseOrderNo", number)));
    }
}
