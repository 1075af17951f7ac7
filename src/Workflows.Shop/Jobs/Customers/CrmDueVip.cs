using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Customers;

/// <summary><c>crm.dueVip</c>: customers whose call is due today.</summary>
public sealed class CrmDueVip(ICustomerPort customers) : ShopJob
{
    public override string JobType => "crm.dueVip";
    public override string Zh => "到期回访名单";
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("vipList", "回访名单（buyerNick,phone,vipLevel,lastFollowUpAt,daysSince,lastItem）", JobFieldType.Rows)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var due = await customers.DueForCallAsync(cancellation);
        return JobVariables.Completed(("vipList", Values.Table(due, Row)));
    }

    private static FeelContext Row(DueCustomer customer) =>
        Values.Row(
            ("buyerNick", customer.BuyerNick),
            ("phone", customer.Phone),
            ("vipLevel", customer.VipLevel),
            ("lastFollowUpAt", Values.Of(customer.LastFollowUpAt)),
            ("daysSince", customer.DaysSince),
            ("lastItem", customer.LastItem)
        );
}
