using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Tables;

/// <summary>Orders, refunds, exchanges and payments.</summary>
internal static class TradeTables
{
    public static ImmutableArray<ShopTable> All { get; } =
    [
        new ShopTable<OrderRow>(
            "orders",
            "订单",
            "Orders",
            [
                new("orderNo", "订单号", "order"),
                new("store", "店铺", "shop"),
                new("buyer", "买家", "buyer"),
                new("goods", "宝贝", "goods"),
                new("paid", "实付", "paid", ShopColumnType.Money),
                new("refunded", "已退", "refunded", ShopColumnType.Money),
                new("state", "状态", "state", ShopColumnType.State),
                new("tracking", "快递单号", "tracking"),
                new("createdAt", "下单时间", "created", ShopColumnType.Time),
            ],
            db => db.Orders.AsNoTracking().Include(row => row.Lines).OrderByDescending(row => row.CreatedAt),
            row =>
                [
                    row.OrderNo,
                    StoreNames.Of(row.StoreId),
                    row.BuyerNick,
                    string.Join("；", row.Lines.Select(line => $"{line.Title} {line.Spec} ×{line.Quantity}")),
                    row.PaidAmount,
                    row.RefundedAmount,
                    States.Of(row.Status),
                    row.TrackingNo,
                    row.CreatedAt,
                ]
        ),
        new ShopTable<RefundRow>(
            "after-sales",
            "退款",
            "Refunds",
            [
                new("refundId", "退款单号", "refund"),
                new("orderNo", "订单号", "order"),
                new("reason", "原因", "reason"),
                new("amount", "金额", "amount", ShopColumnType.Money),
                new("state", "状态", "state", ShopColumnType.State),
                new("tracking", "退货单号", "tracking"),
                new("appliedAt", "申请时间", "applied", ShopColumnType.Time),
            ],
            db => db.Refunds.AsNoTracking().OrderByDescending(row => row.ChangedAt),
            row =>
                [
                    row.RefundId,
                    row.OrderNo,
                    States.OfReason(row.Reason),
                    row.Amount,
                    States.Of(row.State),
                    row.ReturnTrackingNo,
                    row.AppliedAt,
                ]
        ),
        new ShopTable<ExchangeRow>(
            "exchanges",
            "换货",
            "Exchanges",
            [
                new("ticketNo", "售后单号", "ticket"),
                new("orderNo", "订单号", "order"),
                new("buyer", "买家", "buyer"),
                new("from", "原 SKU", "SKU"),
                new("to", "换成", "to"),
                new("quantity", "数量", "quantity", ShopColumnType.Number),
                new("reason", "原因", "reason"),
                new("diff", "差价", "difference", ShopColumnType.Money),
                new("state", "状态", "state", ShopColumnType.State),
                new("appliedAt", "申请时间", "applied", ShopColumnType.Time),
            ],
            db => db.Exchanges.AsNoTracking().OrderByDescending(row => row.ChangedAt),
            row =>
                [
                    row.TicketNo,
                    row.OrderNo,
                    row.BuyerNick,
                    row.ItemSku,
                    row.ExchangeToSku,
                    row.Quantity,
                    States.OfReason(row.Reason),
                    row.PriceDiff,
                    States.Of(row.State),
                    row.AppliedAt,
                ]
        ),
        new ShopTable<PaymentRow>(
            "payments",
            "退款流水",
            "Payments",
            [
                new("transactionNo", "流水号", "transaction"),
                new("refundId", "退款单号", "refund"),
                new("orderNo", "订单号", "order"),
                new("amount", "金额", "amount", ShopColumnType.Money),
                new("paidAt", "时间", "paid", ShopColumnType.Time),
            ],
            db => db.Payments.AsNoTracking().OrderByDescending(row => row.PaidAt),
            row => [row.TransactionNo, row.RefundId, row.OrderNo, row.Amount, row.PaidAt]
        ),
    ];
}
