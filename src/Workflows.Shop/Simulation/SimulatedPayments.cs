using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>
/// Pays back in the shop's own table, whose unique key on the idempotency key makes a repetition pay nothing, also when two nodes repeat at once.
/// </summary>
internal sealed class SimulatedPayments(IDbContextFactory<ShopDbContext> contexts, TimeProvider clock) : IPaymentPort
{
    private const int Attempts = 5;

    public async ValueTask<RefundResult> RefundAsync(RefundRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            if (await ReceiptAsync(db, request, cancellation) is { } receipt)
                return receipt;
            var result = await PayAsync(db, request, cancellation);
            // A repetition at the same moment may have paid between the two looks: what it left is then too little, but the receipt is there.
            if (result is RefundResult.Declined && await ReceiptAsync(db, request, cancellation) is { } meanwhile)
                return meanwhile;
            if (result is not null)
                return result;
            if (attempt == Attempts)
                throw new InvalidOperationException($"Refund {request.RefundId} met {Attempts} conflicts in a row.");
        }
    }

    private static async Task<RefundResult?> ReceiptAsync(ShopDbContext db, RefundRequest request, CancellationToken cancellation)
    {
        var payment = await db
            .Payments.AsNoTracking()
            .SingleOrDefaultAsync(row => row.IdempotencyKey == request.IdempotencyKey, cancellation);
        if (payment is null)
            return null;
        // The same key for something else is no repetition (an engine that began anew beside an old shop): better no money than a false receipt.
        return payment.RefundId == request.RefundId && Money.Of(payment.Amount) == request.Amount
            ? new RefundResult.Paid(payment.TransactionNo, payment.PaidAt)
            : new RefundResult.Declined("同一请求编号已用于另一笔退款", "this idempotency key was used for another refund");
    }

    /// <summary>Pays, or declines; null where another payment came in between and all is to be judged again.</summary>
    private async Task<RefundResult?> PayAsync(ShopDbContext db, RefundRequest request, CancellationToken cancellation)
    {
        var refund = await db.Refunds.FindAsync([request.RefundId], cancellation);
        var orderNo = refund?.OrderNo ?? request.OrderNo;
        var order = orderNo is null ? null : await db.Orders.FindAsync([orderNo], cancellation);
        if (order is null)
            return new RefundResult.Declined("平台查无此订单，无法原路退款", "the platform knows no such order to pay back");
        var left = Money.Of(order.PaidAmount - order.RefundedAmount);
        if (request.Amount > left)
            return new RefundResult.Declined($"超过可退金额 {left} 元", $"more than the {left} 元 that can still be paid back");

        var now = clock.GetUtcNow();
        var payment = new PaymentRow
        {
            TransactionNo = string.Create(CultureInfo.InvariantCulture, $"RT{now:yyyyMMdd}{request.IdempotencyKey}"),
            IdempotencyKey = request.IdempotencyKey,
            RefundId = request.RefundId,
            OrderNo = orderNo,
            Amount = request.Amount,
            PaidAt = now,
        };
        db.Payments.Add(payment);
        db.Sent.Add(SentOf(payment, order));
        order.RefundedAmount = Money.Of(order.RefundedAmount + request.Amount);
        order.Reopen();
        refund?.Become(RefundState.Refunded, now);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new RefundResult.Paid(payment.TransactionNo, now);
        }
        catch (DbUpdateException)
        {
            return null;
        }
    }

    private static SentRow SentOf(PaymentRow payment, OrderRow order) =>
        new()
        {
            IdempotencyKey = $"pay:{payment.IdempotencyKey}",
            Kind = SentKind.Payment,
            Recipient = order.BuyerNick,
            Text = string.Create(CultureInfo.InvariantCulture, $"原路退款 {payment.Amount:F2} 元，流水号 {payment.TransactionNo}"),
            OrderNo = payment.OrderNo,
            At = payment.PaidAt,
        };
}
