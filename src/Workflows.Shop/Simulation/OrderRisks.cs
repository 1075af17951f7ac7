using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>What makes an order worth a look before its goods go out: a buyer with a record, the same order twice, an address that cannot be.</summary>
internal static class OrderRisks
{
    private const int ShortestAddress = 8;
    private static readonly TimeSpan DoubleWithin = TimeSpan.FromMinutes(30);

    public static async Task<ShopRefusal?> FindAsync(ShopDbContext db, OrderRow order, CancellationToken cancellation)
    {
        var buyer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(row => row.BuyerNick == order.BuyerNick, cancellation);
        if (buyer?.Risk is { Length: > 0 } record)
            return Risk($"买家 {order.BuyerNick} 有风险记录：{record}");
        if (order.Address.Length is > 0 and < ShortestAddress)
            return Risk($"收货地址不完整：{order.Address}");

        var (from, to) = (order.CreatedAt - DoubleWithin, order.CreatedAt + DoubleWithin);
        var skus = order.Lines.ConvertAll(line => line.SkuId);
        var twin = await db
            .Orders.AsNoTracking()
            .Where(row =>
                row.BuyerNick == order.BuyerNick
                && row.OrderNo != order.OrderNo
                && row.Status != OrderStatus.Closed
                && row.CreatedAt >= from
                && row.CreatedAt <= to
                && row.Lines.Any(line => skus.Contains(line.SkuId))
            )
            .Select(row => row.OrderNo)
            .FirstOrDefaultAsync(cancellation);
        return twin is null ? null : Risk($"疑似重复下单：与订单 {twin} 同款同买家");
    }

    private static ShopRefusal Risk(string reason) =>
        new("ORDER_RISK", reason, "the order must be looked at before its goods go out", FeelContext.Empty.With("riskReason", reason));
}
