using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Simulation.Outside;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Customers, platform and carriers: what each could do now, and doing it.</summary>
public sealed class SimulatedWorld(IDbContextFactory<ShopDbContext> contexts, IOutsideMessagePublisher publisher, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>Orders, newest first, with what the outside could do about each and about its refunds.</summary>
    /// <param name="text">Part of the number, buyer or goods; empty for all.</param>
    public async Task<IReadOnlyList<SimulatedOrder>> ListAsync(string? text, int limit, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var orders = await SimulatedOrders.Matching(db, text).AsNoTracking().Take(Math.Clamp(limit, 1, Most)).ToListAsync(cancellation);
        var numbers = orders.ConvertAll(order => order.OrderNo);
        var refunds = await db
            .Refunds.AsNoTracking()
            .Where(refund => numbers.Contains(refund.OrderNo))
            .OrderByDescending(refund => refund.AppliedAt)
            .ToListAsync(cancellation);
        var byOrder = refunds.ToLookup(refund => refund.OrderNo, StringComparer.Ordinal);
        foreach (var order in orders)
            CloseLapsed(order, byOrder[order.OrderNo]);
        return [.. orders.Select(order => Describe(order, byOrder[order.OrderNo]))];
    }

    /// <summary>Messages, decisions, notices and payments that left the house, newest first.</summary>
    public async Task<IReadOnlyList<SentItem>> SentAsync(int limit, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db
            .Sent.AsNoTracking()
            .OrderByDescending(row => row.At)
            .ThenBy(row => row.IdempotencyKey)
            .Take(Math.Clamp(limit, 1, Most))
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new SentItem(row.At, row.Kind, row.Recipient, row.Text, row.Link, row.OrderNo))];
    }

    /// <summary>
    /// Lets an event happen. The message goes out first, and the shop's state follows: where the second fails, the repetition has the same message id,
    /// which the engine knows.
    /// </summary>
    /// <param name="refundId">The refund that it is about; null for the order itself.</param>
    public async Task<OutsideResult> HappenAsync(
        string eventId,
        string orderNo,
        string? refundId,
        IReadOnlyDictionary<string, string?> fields,
        CancellationToken cancellation
    )
    {
        if (OutsideEvents.Find(eventId) is not { } outside)
            return Refuse("SHOP_UNKNOWN_EVENT", "action", $"没有事件“{eventId}”", $"there is no event «{eventId}»");

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Orders.Include(row => row.Lines).SingleOrDefaultAsync(row => row.OrderNo == orderNo, cancellation) is not { } order)
            return Refuse("SHOP_UNKNOWN_ORDER", "orderNo", $"没有订单“{orderNo}”", $"there is no order «{orderNo}»");
        var refunds = await db.Refunds.Where(row => row.OrderNo == orderNo).ToListAsync(cancellation);
        CloseLapsed(order, refunds);
        var refund = refundId is null ? null : refunds.Find(row => row.RefundId == refundId);
        if (refundId is not null && refund is null)
            return Refuse("SHOP_UNKNOWN_REFUND", "refundId", $"该订单没有退款单“{refundId}”", $"the order has no refund «{refundId}»");
        if (!outside.IsPossible(order, refund))
            return Refuse(
                "SHOP_NOT_NOW",
                "action",
                $"现在不能“{outside.Zh}”，请刷新后再看",
                $"«{outside.En}» is not possible now; reload and look again"
            );
        if (EventValues.Read(outside.Fields(order, refund), fields, out var problems) is not { } values)
            return new OutsideResult(null, problems);

        var happening = outside.Happen(new Occasion(order, refund, values, clock.GetUtcNow()));
        if (happening.NewRefund is { } begun)
            db.Refunds.Add(begun);
        var about = happening.NewRefund ?? refund;
        var id = $"{outside.Message}:{about?.RefundId ?? orderNo}:{about?.Version ?? 0}";
        var message = new OutsideMessage(outside.Message, happening.CorrelationKey, id, happening.Variables);
        var published = await publisher.PublishAsync(message, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return Refuse("SHOP_CONFLICT", "", "另一人刚刚操作过，请刷新后再看", "somebody else was faster; reload and look again");
        }
        return new OutsideResult(published, []);
    }

    private void CloseLapsed(OrderRow order, IEnumerable<RefundRow> refunds)
    {
        var now = clock.GetUtcNow();
        foreach (var refund in refunds.Where(refund => refund.HasLapsed(now)))
        {
            refund.Become(RefundState.Closed, now);
            order.Reopen();
        }
    }

    private static SimulatedOrder Describe(OrderRow order, IEnumerable<RefundRow> refunds)
    {
        var described = refunds.Select(refund => new SimulatedRefund(
            refund.RefundId,
            refund.State,
            refund.RefundType,
            refund.Reason,
            Money.Of(refund.Amount),
            refund.AppliedAt,
            refund.ReturnTrackingNo,
            refund.RefuseReason,
            EventsFor(order, refund)
        ));
        return new SimulatedOrder(order.ToOrder(), [.. described], EventsFor(order, null));
    }

    private static ImmutableArray<SimulatedEvent> EventsFor(OrderRow order, RefundRow? refund) =>
        [
            .. OutsideEvents
                .All.Where(outside => outside.IsPossible(order, refund))
                .Select(outside => new SimulatedEvent(
                    outside.Message,
                    outside.Zh,
                    outside.En,
                    outside.Actor,
                    refund is null ? null
                        : outside is ParcelArrived ? refund.ReturnTrackingNo
                        : refund.RefundId,
                    outside.Fields(order, refund)
                )),
        ];

    private static OutsideResult Refuse(string code, string field, string zh, string en) =>
        new(null, [new ShopProblem(code, field, zh, en)]);
}
