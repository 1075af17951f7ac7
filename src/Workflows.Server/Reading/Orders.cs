using System.Globalization;
using Workflows.Server.Api.Shapes;
using Workflows.Shop.Ports;

namespace Workflows.Server.Reading;

/// <summary>Orders as shown beside a form. Money has two digits and stays text, so that no browser rounds it.</summary>
internal static class Orders
{
    public static OrderView View(Order order) =>
        new(
            order.OrderNo,
            order.BuyerNick,
            Money(order.OrderAmount),
            Money(order.PaidAmount),
            order.Status.ToString().ToLowerInvariant(),
            order.CreatedAt,
            order.ShippedAt,
            order.SignedAt,
            order.Carrier,
            order.TrackingNo,
            [.. order.Lines.Select(line => new OrderLineView(line.SkuId, line.Title, line.Spec, line.Quantity, Money(line.Price)))]
        );

    public static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
