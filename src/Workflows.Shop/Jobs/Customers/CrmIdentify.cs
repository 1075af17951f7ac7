using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Customers;

/// <summary><c>crm.identify</c>: level, last orders and a greeting for a buyer.</summary>
public sealed class CrmIdentify(ICustomerPort customers) : ShopJob
{
    public override string JobType => "crm.identify";
    public override string Zh => "识别顾客等级";
    public override ImmutableArray<JobField> Inputs { get; } = [new("buyerNick", "买家昵称", JobFieldType.Text)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new("isReturning", "老顾客", JobFieldType.Flag),
        new("vipLevel", "等级（0..3）", JobFieldType.Integer),
        new("lastOrders", "最近订单（orderNo,title,paidAmount,status,createdAt）", JobFieldType.Rows),
        new("greeting", "欢迎语", JobFieldType.Text),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var customer = await customers.IdentifyAsync(job.Required("buyerNick"), LastOrders, cancellation);
        return JobVariables.Completed(
            ("isReturning", customer.IsReturning),
            ("vipLevel", customer.VipLevel),
            ("lastOrders", Values.Table(customer.LastOrders, Row)),
            ("greeting", Greetings.For(customer))
        );
    }

    private const int LastOrders = 3;

    private static FeelContext Row(Order order) =>
        Values.Row(
            ("orderNo", order.OrderNo),
            ("title", string.Join('；', order.Lines.Select(line => line.Title))),
            ("paidAmount", order.PaidAmount),
            ("status", OrderValue.StatusText(order.Status)),
            ("createdAt", Values.Of(order.CreatedAt))
        );
}
