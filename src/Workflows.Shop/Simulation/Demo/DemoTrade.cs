using System.Globalization;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>
/// A day's trade of the demo shop: orders, and the conversations that led to some of them. A day is always the same; how far its parcels have come depends on
/// when one looks.
/// </summary>
internal static class DemoTrade
{
    public const string Prefix = "41030";
    private const int StuckOneIn = 60;
    private const int RefundedOneIn = 25;
    private static readonly string[] Agents = ["u018", "u019", "u020", "u021"];
    private static readonly (string Topic, string Excerpt)[] Topics =
    [
        ("尺码", "买家：身高 165 体重 52 穿多大？ 客服：亲，建议 M 码，偏好宽松可选 L。"),
        ("材质", "买家：会起球吗？ 客服：亲，面料做过抗起球处理，建议手洗平铺晾干。"),
        ("发货", "买家：今天能发吗？ 客服：亲，17 点前付款当天发出，默认顺丰或中通。"),
        ("优惠", "买家：还能便宜点吗？ 客服：亲，满 300 减 30，领券下单更划算哦。"),
        ("色差", "买家：和图片颜色一样吗？ 客服：亲，实物拍摄，显示器不同可能略有差别。"),
        ("售后", "买家：不合适能退吗？ 客服：亲，七天无理由，吊牌完好就可以退换。"),
        ("搭配", "买家：配什么裤子好看？ 客服：亲，推荐同系列直筒裤，模特图就是这一套。"),
    ];

    public static IEnumerable<OrderRow> Orders(DateOnly day, DateTimeOffset now)
    {
        var dice = new DemoDice((ulong)day.DayNumber * 31);
        var count = 6 + dice.Next(3) + (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 3 : 0);
        for (var n = 0; n < count; n++)
        {
            var order = Order(day, n, dice);
            if (order.CreatedAt < now)
            {
                Advance(order, now);
                yield return order;
            }
        }
    }

    public static IEnumerable<ChatRow> Chats(DateOnly day, DateTimeOffset now, IReadOnlyList<OrderRow> orders)
    {
        var dice = new DemoDice((ulong)day.DayNumber * 37);
        var count = 12 + dice.Next(6);
        for (var n = 0; n < count; n++)
        {
            var (topic, excerpt) = Topics[dice.Next(Topics.Length)];
            var order = n < orders.Count && dice.Next(10) < 6 ? orders[n] : null;
            var at = order?.CreatedAt.AddMinutes(-9) ?? ChinaTime.Start(day).AddMinutes(540 + dice.Next(780));
            var buyer = order?.BuyerNick ?? DemoBuyers.All[dice.Next(DemoBuyers.All.Length - 1)].Nick;
            var (seconds, turns) = (8 + dice.Next(75), 3 + dice.Next(14));
            if (at < now)
            {
                yield return new ChatRow
                {
                    ChatId = string.Create(CultureInfo.InvariantCulture, $"WW{day:yyMMdd}{n:000}"),
                    AgentUserId = Agents[n % Agents.Length],
                    BuyerNick = buyer,
                    At = at,
                    FirstResponseSeconds = seconds,
                    Turns = turns,
                    Topic = topic,
                    Excerpt = excerpt,
                    OrderNo = order?.OrderNo,
                };
            }
        }
    }

    /// <summary>Refunds of the day's orders that were paid out long ago.</summary>
    public static IEnumerable<RefundRow> Refunds(IEnumerable<OrderRow> orders) =>
        orders
            .Where(order => order.RefundedAmount > 0)
            .Select(order => new RefundRow
            {
                RefundId = $"TK{order.OrderNo}-1",
                OrderNo = order.OrderNo,
                RefundType = "return_refund",
                Reason = Dice(order).Next(2) == 0 ? "no_reason" : "quality",
                Amount = order.RefundedAmount,
                State = RefundState.Refunded,
                AppliedAt = order.SignedAt!.Value.AddHours(20),
                ChangedAt = order.SignedAt!.Value.AddDays(4),
                ReturnTrackingNo = $"SF{order.OrderNo[^8..]}77",
            });

    /// <summary>Parcels go out after a day and arrive two or three days later; a few stay stuck, a few come back.</summary>
    public static void Advance(OrderRow order, DateTimeOffset now)
    {
        var dice = Dice(order);
        var (toShip, toSign, fate) = (14 + dice.Next(14), 40 + dice.Next(36), dice.Next(StuckOneIn * RefundedOneIn));
        var shipped = order.PaidAt!.Value.AddHours(toShip);
        if (order.Status == OrderStatus.Paid && shipped <= now)
        {
            (order.Status, order.ShippedAt, order.LastMovedAt) = (OrderStatus.Shipped, shipped, shipped.AddHours(10));
            order.Carrier = DemoOrders.Carriers[fate % DemoOrders.Carriers.Length];
            order.TrackingNo = $"{(order.Carrier[0] == '顺' ? "SF" : "YT")}{order.OrderNo[^10..]}";
        }
        var signed = shipped.AddHours(toSign);
        if (order.Status != OrderStatus.Shipped || fate % StuckOneIn == 0 || signed > now)
            return;
        (order.Status, order.SignedAt, order.LastMovedAt) = (OrderStatus.Signed, signed, signed);
        if (fate % RefundedOneIn == 1 && signed.AddDays(4) <= now)
        {
            (order.RefundedAmount, order.Status) = (order.PaidAmount, OrderStatus.Closed);
            order.Refunds = 1;
        }
    }

    private static OrderRow Order(DateOnly day, int n, DemoDice dice)
    {
        var who = DemoBuyers.All[dice.Next(DemoBuyers.All.Length - 1)];
        var number = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{day:yyMMdd}{n:00}{dice.Next(100):00}");
        var rows = new List<OrderLineRow>();
        for (var line = 0; line <= (dice.Next(5) == 0 ? 1 : 0); line++)
        {
            var good = DemoGoods.All[dice.Next(DemoGoods.All.Length)];
            // A coat of 2600 元 is a rare purchase.
            if (good.Price > 1000 && dice.Next(4) != 0)
                good = DemoGoods.All[0];
            rows.Add(DemoOrders.Line(number, line + 1, good, dice.Next(good.Specs.Length), 1 + (dice.Next(8) == 0 ? 1 : 0)));
        }
        var created = ChinaTime.Start(day).AddMinutes(500 + dice.Next(900));
        var amount = Money.Of(rows.Sum(line => line.Price * line.Quantity));
        return new OrderRow
        {
            OrderNo = number,
            StoreId = dice.Next(10) < 7 ? "store-flagship" : "store-direct",
            BuyerNick = who.Nick,
            BuyerName = who.Name,
            Phone = who.Phone,
            Address = who.Address,
            Status = OrderStatus.Paid,
            OrderAmount = amount,
            PaidAmount = amount,
            CreatedAt = created,
            PaidAt = created.AddMinutes(4),
            Category = DemoGoods.Of(rows[0].ItemId).ReturnCategory,
            Lines = rows,
        };
    }

    private static DemoDice Dice(OrderRow order) => new(ulong.Parse(order.OrderNo[3..], CultureInfo.InvariantCulture));
}
