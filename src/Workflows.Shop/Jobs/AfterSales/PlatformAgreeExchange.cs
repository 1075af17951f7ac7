using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.AfterSales;

/// <summary><c>platform.agreeExchange</c>: agrees to an exchange on the platform, which sends the buyer the return address.</summary>
public sealed class PlatformAgreeExchange(IAfterSalesPort platform) : ShopJob
{
    public override string JobType => "platform.agreeExchange";
    public override string Zh => "同意换货并发送退回地址";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("ticketNo", "售后单号", JobFieldType.Text),
        new("orderNo", "订单号", JobFieldType.Text, false),
        new("buyerNick", "买家", JobFieldType.Text, false),
        new("itemSku", "原 SKU", JobFieldType.Text, false),
        new("exchangeToSku", "换成 SKU", JobFieldType.Text, false),
        new("quantity", "数量", JobFieldType.Integer, false),
        new("reason", "原因", JobFieldType.Text, false),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var agreed = await platform.AgreeExchangeAsync(job.IdempotencyKey, ExchangeCases.Of(job), cancellation);
        return Ended(agreed, _ => JobVariables.Completed());
    }
}
