using System.Globalization;
using Workflows.Feel;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs;

/// <summary>An order as flows see it: variables are JSON, so moments are ISO 8601 texts, in China's time.</summary>
internal static class OrderValue
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static FeelContext Of(Order order) =>
        new FeelContextBuilder(16)
            .Set("orderNo", order.OrderNo)
            .Set("storeId", order.StoreId)
            .Set("buyerNick", order.BuyerNick)
            .Set("buyerName", order.BuyerName)
            .Set("phone", order.Phone)
            .Set("status", StatusText(order.Status))
            .Set("lines", FeelList.From(order.Lines.Select(Line)))
            .Set("orderAmount", order.OrderAmount)
            .Set("paidAmount", order.PaidAmount)
            .Set("createdAt", Moment(order.CreatedAt))
            .Set("paidAt", Moment(order.PaidAt))
            .Set("shipped", order.IsShipped)
            .Set("signedAt", Moment(order.SignedAt))
            .Set("category", order.Category)
            .Set("carrier", order.Carrier)
            .Set("trackingNo", order.TrackingNo)
            .Build();

    public static FeelValue Moment(DateTimeOffset? moment) =>
        moment?.ToOffset(China).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string StatusText(OrderStatus status) =>
        status switch
        {
            OrderStatus.Created => "created",
            OrderStatus.Paid => "paid",
            OrderStatus.Allocated => "allocated",
            OrderStatus.Shipped => "shipped",
            OrderStatus.Signed => "signed",
            OrderStatus.Refunding => "refunding",
            OrderStatus.Closed => "closed",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    private static FeelContext Line(OrderLine line) =>
        new FeelContextBuilder(6)
            .Set("skuId", line.SkuId)
            .Set("itemId", line.ItemId)
            .Set("title", line.Title)
            .Set("spec", line.Spec)
            .Set("qty", line.Quantity)
            .Set("price", line.Price)
            .Build();
}
