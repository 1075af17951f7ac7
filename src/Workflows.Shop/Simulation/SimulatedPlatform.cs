using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The platform's after-sales desk. It takes up an application that a colleague made for a buyer with the first answer to it.</summary>
internal sealed class SimulatedPlatform(IDbContextFactory<ShopDbContext> contexts, ShopLedger ledger, TimeProvider clock) : IAfterSalesPort
{
    private const string ReturnAddress = "浙江省杭州市余杭区仓前街道云栖物流园 3 号仓 退货组（收） 0571-8888 6666";

    public ValueTask AgreeReturnAsync(string idempotencyKey, AfterSalesCase application, CancellationToken cancellation) =>
        AnswerAsync(
            idempotencyKey,
            application,
            refund => refund.Become(RefundState.Agreed, clock.GetUtcNow()),
            $"商家已同意退货，请在 7 天内寄回并填写单号。退货地址：{ReturnAddress}",
            cancellation
        );

    public ValueTask RefuseRefundAsync(string idempotencyKey, AfterSalesCase application, string reason, CancellationToken cancellation) =>
        AnswerAsync(
            idempotencyKey,
            application,
            refund =>
            {
                refund.RefuseReason = reason;
                refund.Become(RefundState.Refused, clock.GetUtcNow());
            },
            $"商家拒绝了退款申请。理由：{reason}",
            cancellation
        );

    public ValueTask<ShopResult<string>> AgreeExchangeAsync(string idempotencyKey, ExchangeCase exchange, CancellationToken cancellation) =>
        SimulatedExchanges.AgreeAsync(ledger, idempotencyKey, exchange, ReturnAddress, cancellation);

    public ValueTask<ShopResult<string>> RequestPaymentAsync(
        string idempotencyKey,
        ExchangeCase exchange,
        decimal amount,
        CancellationToken cancellation
    ) => SimulatedExchanges.RequestPaymentAsync(ledger, idempotencyKey, exchange, amount, cancellation);

    public async ValueTask<IReadOnlyList<AfterSalesEntry>> SinceAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await AfterSalesEntries.SinceAsync(db, since, cancellation);
    }

    private async ValueTask AnswerAsync(
        string key,
        AfterSalesCase application,
        Action<RefundRow> change,
        string text,
        CancellationToken cancellation
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Sent.AnyAsync(row => row.IdempotencyKey == key, cancellation))
            return;

        var now = clock.GetUtcNow();
        var refund = await db.Refunds.FindAsync([application.RefundId], cancellation) ?? TakeUp(db, application, now);
        change(refund);
        var order = await db.Orders.FindAsync([refund.OrderNo], cancellation);
        db.Sent.Add(
            new SentRow
            {
                IdempotencyKey = key,
                Kind = SentKind.Platform,
                Recipient = order?.BuyerNick ?? "买家",
                Text = $"【退款 {refund.RefundId}】{text}",
                OrderNo = order?.OrderNo,
                At = now,
            }
        );
        await db.SaveChangesAsync(cancellation);
    }

    private static RefundRow TakeUp(ShopDbContext db, AfterSalesCase application, DateTimeOffset now)
    {
        var refund = new RefundRow
        {
            RefundId = application.RefundId,
            OrderNo = application.OrderNo ?? "",
            RefundType = application.RefundType ?? "return_refund",
            Reason = application.Reason ?? "other",
            Amount = application.Amount ?? 0,
            State = RefundState.Applied,
            AppliedAt = now,
            ChangedAt = now,
        };
        db.Refunds.Add(refund);
        return refund;
    }
}
