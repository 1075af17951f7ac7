using System.Collections.Immutable;
using System.Globalization;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.AfterSales;

/// <summary><c>customer.notify</c>: buyerNick, template (or text) → a message to the buyer.</summary>
public sealed class CustomerNotify(ICustomerMessagePort messages) : ShopJob
{
    public override string JobType => "customer.notify";
    public override string Zh => "通知顾客";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("buyerNick", "买家昵称", JobFieldType.Text),
        new("template", "模板（refund-done/exchange-refused/…，也可写在任务头）", JobFieldType.Text, false),
        new("text", "正文（代替模板）", JobFieldType.Text, false),
        new("agreedAmount", "退款金额", JobFieldType.Money, false),
        new("orderNo", "订单号", JobFieldType.Text, false),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var buyer = job.Required("buyerNick");
        if ((job.Text("text") ?? TextOf(job)) is not { } text)
            return job.Lacks("template", "模板");
        await messages.SendAsync(new CustomerMessage(job.IdempotencyKey, buyer, text, job.Text("orderNo")), cancellation);
        return JobVariables.Completed();
    }

    private static string? TextOf(JobContext job) =>
        (job.Text("template") ?? job.Headers.GetValueOrDefault("template")) switch
        {
            "refund-done" when job.TryMoney("agreedAmount", out var amount) => string.Create(
                CultureInfo.InvariantCulture,
                $"您好，退款 {amount:F2} 元已原路退回，1–3 个工作日到账，请留意账户。感谢您的耐心等待！"
            ),
            "refund-done" => "您好，退款已原路退回，1–3 个工作日到账，请留意账户。感谢您的耐心等待！",
            "exchange-refused" => "您好，您的换货申请未能通过，详情请查看旺旺消息，如有疑问请随时联系我们。",
            // A template that the platform keeps under its own name is sent by that name.
            { } other => $"[{other}]",
            null => null,
        };
}
