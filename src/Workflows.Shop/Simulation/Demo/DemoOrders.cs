using System.Collections.Immutable;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>The orders of the demo shop: the eight that stories are told about, and a month of others, the same in every demo shop but for its dates.</summary>
internal static class DemoOrders
{
    private const int Others = 22;
    private const ulong Seed = 20261124;
    internal static readonly ImmutableArray<string> Carriers = ["顺丰速运", "中通快递", "圆通速递", "韵达快递"];

    /// <summary>All orders, with dates before <paramref name="now"/>.</summary>
    public static IReadOnlyList<OrderRow> Create(DateTimeOffset now)
    {
        var orders = new List<OrderRow>
        {
            Order(DemoOrderNumbers.Scarf, 0, now, paid: 6, shipped: 5, signed: 2, ("I1001", 0, 1)),
            Order(DemoOrderNumbers.Jumper, 1, now, paid: 9, shipped: 8, signed: 5, ("I1002", 1, 1)),
            Order(DemoOrderNumbers.Coat, 2, now, paid: 8, shipped: 7, signed: 4, ("I1003", 1, 1)),
            Order(DemoOrderNumbers.UnshippedShirt, 3, now, paid: 0.125, shipped: null, signed: null, ("I1004", 1, 1)),
            Order(DemoOrderNumbers.VestOnTheWay, 4, now, paid: 2, shipped: 1, signed: null, ("I1007", 0, 1)),
            Order(DemoOrderNumbers.CustomGift, 5, now, paid: 7, shipped: 4, signed: 1, ("I1005", 0, 1)),
            Order(DemoOrderNumbers.OldBoots, 6, now, paid: 24, shipped: 23, signed: 20, ("I1010", 1, 1)),
            Order(DemoOrderNumbers.TwoLines, 7, now, paid: 7, shipped: 6, signed: 3, ("I1008", 0, 1), ("I1007", 1, 1)),
        };
        var dice = new DemoDice(Seed);
        for (var n = 0; n < Others; n++)
            orders.Add(Other(n, dice, now));
        return orders;
    }

    private static OrderRow Other(int n, DemoDice dice, DateTimeOffset now)
    {
        var paid = 1 + dice.Next(28) + dice.Next(24) / 24.0;
        var shipped = paid > 2 ? paid - 1 : (double?)null;
        var signed = paid > 5 ? paid - 3 - dice.Next(2) : (double?)null;
        var good = DemoGoods.All[dice.Next(DemoGoods.OfStories)];
        var line = (good.ItemId, dice.Next(good.Specs.Length), 1 + (dice.Next(6) == 0 ? 1 : 0));
        return Order($"41029{n + 1:00}{100_000 + dice.Next(900_000)}", dice.Next(DemoBuyers.OfStories), now, paid, shipped, signed, line);
    }

    private static OrderRow Order(
        string orderNo,
        int buyer,
        DateTimeOffset now,
        double paid,
        double? shipped,
        double? signed,
        params ReadOnlySpan<(string Item, int Spec, int Quantity)> lines
    )
    {
        var who = DemoBuyers.All[buyer];
        var rows = new List<OrderLineRow>();
        foreach (var (item, spec, quantity) in lines)
            rows.Add(Line(orderNo, rows.Count + 1, DemoGoods.Of(item), spec, quantity));
        var amount = Money.Of(rows.Sum(line => line.Price * line.Quantity));
        var carrier = Carriers[buyer % Carriers.Length];
        return new OrderRow
        {
            OrderNo = orderNo,
            StoreId = buyer % 3 == 2 ? "store-direct" : "store-flagship",
            BuyerNick = who.Nick,
            BuyerName = who.Name,
            Phone = who.Phone,
            Status =
                signed is not null ? OrderStatus.Signed
                : shipped is not null ? OrderStatus.Shipped
                : OrderStatus.Paid,
            OrderAmount = amount,
            PaidAmount = amount,
            RefundedAmount = 0.00m,
            CreatedAt = Before(now, paid).AddMinutes(-7),
            PaidAt = Before(now, paid),
            ShippedAt = shipped is { } s ? Before(now, s) : null,
            SignedAt = signed is { } d ? Before(now, d) : null,
            Carrier = shipped is null ? null : carrier,
            TrackingNo = shipped is null ? null : $"{(carrier[0] == '顺' ? "SF" : "YT")}{orderNo[^10..]}",
            Category = DemoGoods.Of(lines[0].Item).ReturnCategory,
            Address = who.Address,
            Lines = rows,
        };
    }

    internal static OrderLineRow Line(string orderNo, int number, DemoGood good, int spec, int quantity) =>
        new()
        {
            OrderNo = orderNo,
            LineNo = number,
            SkuId = good.SkuOf(spec),
            ItemId = good.ItemId,
            Title = good.Title,
            Spec = good.Specs[spec],
            Quantity = quantity,
            Price = Money.Of(good.Price),
        };

    // Whole minutes: what people see has no odd microseconds.
    internal static DateTimeOffset Before(DateTimeOffset now, double days)
    {
        var moment = now.ToUniversalTime().AddDays(-days);
        return moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));
    }
}
