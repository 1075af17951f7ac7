using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>The orders that show what can go wrong before goods go out.</summary>
internal static class DemoCases
{
    /// <summary>Nothing is left of it.</summary>
    public const string SoldOutSku = "I1013-01";

    public static IEnumerable<OrderRow> Create(DateTimeOffset now) =>
        [
            Order(DemoOrderNumbers.RiskyBuyer, DemoBuyers.All.Length - 1, "I1011", now.AddHours(-1), isPaid: true),
            Order(DemoOrderNumbers.SoldOut, 12, "I1013", now.AddHours(-2), isPaid: true),
            Order(DemoOrderNumbers.Unpaid, 14, "I1016", now.AddMinutes(-20), isPaid: false),
        ];

    private static OrderRow Order(string number, int buyer, string item, DateTimeOffset at, bool isPaid)
    {
        var (who, good) = (DemoBuyers.All[buyer], DemoGoods.Of(item));
        var created = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        return new OrderRow
        {
            OrderNo = number,
            StoreId = "store-flagship",
            BuyerNick = who.Nick,
            BuyerName = who.Name,
            Phone = who.Phone,
            Address = who.Address,
            Status = isPaid ? OrderStatus.Paid : OrderStatus.Created,
            OrderAmount = Money.Of(good.Price),
            PaidAmount = isPaid ? Money.Of(good.Price) : 0.00m,
            CreatedAt = created,
            PaidAt = isPaid ? created.AddMinutes(3) : null,
            Category = good.ReturnCategory,
            Lines = [DemoOrders.Line(number, 1, good, 0, 1)],
        };
    }
}
