using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.AfterSales;

/// <summary><c>customer.requestPayment</c>: sends the buyer a link to pay the difference.</summary>
public sealed class CustomerRequestPayment(IAfterSalesPort platform) : ShopJob
{
    public override string JobType => "customer.requestPayment";
    public override string Zh => "发补差价链接";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("ticketNo", "售后单号", JobFieldType.Text),
        new("priceDiff", "差价（>0）", JobFieldType.Money),
        new("orderNo", "订单号", JobFieldType.Text, false),
        new("buyerNick", "买家", JobFieldType.Text, false),
        new("itemSku", "原 SKU", JobFieldType.Text, false),
        new("exchangeToSku", "换成 SKU", JobFieldType.Text, false),
        new("quantity", "数量", JobFieldType.Integer, false),
        new("reason", "原因", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("paymentLink", "付款链接", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        if (job.Money("priceDiff") is not { } amount || amount == 0)
            return job.Lacks("priceDiff", "差价（>0）");
        var sent = await platform.RequestPaymentAsync(job.IdempotencyKey, ExchangeCases.Of(job), amount, cancellation);
        return Ended(sent, link => JobVariables.Completed(("paymentLink", link)));
    }
}
