using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Customers;

/// <summary><c>coupon.issue</c>: a coupon, good for a day.</summary>
public sealed class CouponIssue(ICustomerPort customers) : ShopJob
{
    public override string JobType => "coupon.issue";
    public override string Zh => "发放优惠券";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("buyerNick", "买家昵称", JobFieldType.Text),
        new("amount", "金额（缺省取 approvedDiscount、discountAsked）", JobFieldType.Money, false),
        new("approvedDiscount", "批准金额", JobFieldType.Money, false),
        new("discountAsked", "申请金额", JobFieldType.Money, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("couponId", "优惠券号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if ((job.Money("amount") ?? job.Money("approvedDiscount") ?? job.Money("discountAsked")) is not { } amount || amount == 0)
            return job.Lacks("amount", "优惠金额（>0）");
        var issued = await customers.IssueCouponAsync(job.IdempotencyKey, job.Required("buyerNick"), amount, cancellation);
        return Ended(issued, id => JobVariables.Completed(("couponId", id)));
    }
}
