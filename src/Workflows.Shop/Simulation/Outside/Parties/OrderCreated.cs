using System.Collections.Immutable;
using System.Globalization;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary><c>order-created</c>: a buyer who was advised orders one SKU, and has not paid yet.</summary>
internal sealed class OrderCreated : PartyMessage
{
    public override string Name => "order-created";
    public override string Zh => "下单";
    public override string En => "Order";
    public override OutsideActor Actor => OutsideActor.Customer;

    public override ImmutableArray<EventField> Fields { get; } =
    [
        new("skuId", "SKU", "SKU", EventFieldType.Text, Default: "I1001-01") { From = ["stockSku"] },
        PartyFields.Number("quantity", "数量", "quantity", "1"),
    ];

    public override async Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        var (db, now) = (occasion.Shop, occasion.Now);
        var sku = await db.Skus.FindAsync([occasion.Values.Text("skuId")], cancellation);
        var item = sku is null ? null : await db.Items.FindAsync([sku.ItemId], cancellation);
        var buyer = await db.Customers.FindAsync([occasion.Key], cancellation);
        var number = string.Create(
            CultureInfo.InvariantCulture,
            $"4104{now.UtcTicks / TimeSpan.TicksPerMillisecond % 10_000_000_000:0000000000}"
        );
        var pieces = Math.Max(1, int.Parse(occasion.Values.Text("quantity"), CultureInfo.InvariantCulture));
        var line = new OrderLineRow
        {
            OrderNo = number,
            LineNo = 1,
            SkuId = occasion.Values.Text("skuId"),
            ItemId = item?.ItemId ?? "",
            Title = item?.Title ?? occasion.Values.Text("skuId"),
            Spec = sku?.Spec ?? "",
            Quantity = pieces,
            Price = Money.Of(sku?.DailyPrice ?? 0),
        };
        var order = new OrderRow
        {
            OrderNo = number,
            StoreId = item?.StoreId ?? "store-flagship",
            BuyerNick = occasion.Key,
            BuyerName = buyer?.Name ?? occasion.Key,
            Phone = buyer?.Phone ?? "",
            Status = OrderStatus.Created,
            OrderAmount = Money.Of(line.Price * pieces),
            CreatedAt = now,
            Category = item?.ReturnCategory ?? "normal",
            Lines = [line],
        };
        db.Orders.Add(order);
        return Values.Row(
            ("orderNo", number),
            (
                "orderLines",
                FeelList.Of(
                    Values.Row(
                        ("skuId", line.SkuId),
                        ("itemId", line.ItemId),
                        ("title", line.Title),
                        ("qty", pieces),
                        ("price", line.Price)
                    )
                )
            ),
            ("orderAmount", order.OrderAmount),
            ("createdAt", Values.Of(now))
        );
    }
}
