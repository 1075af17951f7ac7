using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Suppliers;

/// <summary><c>supplier.requestInfo</c>: asks a supplier for what is missing about items.</summary>
public sealed class SupplierRequestInfo(ISupplierPort suppliers) : ShopJob
{
    public override string JobType => "supplier.requestInfo";
    public override string Zh => "向供应商索取资料";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("itemIds", "宝贝", JobFieldType.Texts),
        new("supplierId", "供应商", JobFieldType.Text, false),
        new("dueAt", "要求时间", JobFieldType.Moment, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("itemInfoRequestNo", "资料索取单号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var request = new SupplierRequest(
            SupplierRequestKind.Information,
            job.Text("supplierId"),
            Values.Table(job.Texts("itemIds"), id => Values.Row(("itemId", id))),
            job.Variables.Moment("dueAt"),
            job.Text("campaignId")
        );
        var sent = await suppliers.RequestAsync(job.IdempotencyKey, request, cancellation);
        return Ended(sent, number => JobVariables.Completed(("itemInfoRequestNo", number)));
    }
}
