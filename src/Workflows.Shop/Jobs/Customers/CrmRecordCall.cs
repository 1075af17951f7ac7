using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Customers;

/// <summary><c>crm.recordCall</c>: the next call is due a period later.</summary>
public sealed class CrmRecordCall(ICustomerPort customers) : ShopJob
{
    public override string JobType => "crm.recordCall";
    public override string Zh => "登记已回访";
    public override ImmutableArray<JobField> Inputs { get; } =
    [new("buyerNick", "买家昵称", JobFieldType.Text), new("need", "需求", JobFieldType.Text, false)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var recorded = await customers.RecordCallAsync(job.IdempotencyKey, job.Required("buyerNick"), job.Text("need"), cancellation);
        return Ended(recorded, _ => JobVariables.Completed());
    }
}
