using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Tables;

/// <summary>Customers and suppliers.</summary>
internal static class PeopleTables
{
    public static ImmutableArray<ShopTable> All { get; } =
    [
        new ShopTable<CustomerRow>(
            "customers",
            "顾客",
            "Customers",
            [
                new("buyer", "昵称", "buyer"),
                new("name", "姓名", "name"),
                new("phone", "电话", "phone"),
                new("vip", "VIP", "VIP", ShopColumnType.Number),
                new("tags", "标签", "tags"),
                new("note", "备注", "note"),
                new("optOut", "退订短信", "no SMS"),
                new("risk", "风险记录", "risk"),
                new("lastFollowUpAt", "最近回访", "last call", ShopColumnType.Time),
            ],
            db => db.Customers.AsNoTracking().OrderByDescending(row => row.VipLevel).ThenBy(row => row.BuyerNick),
            row => [row.BuyerNick, row.Name, row.Phone, row.VipLevel, row.Tags, row.Note, row.SmsOptOut, row.Risk, row.LastFollowUpAt]
        ),
        new ShopTable<CouponRow>(
            "coupons",
            "优惠券",
            "Coupons",
            [
                new("couponId", "券号", "coupon"),
                new("buyer", "买家", "buyer"),
                new("amount", "金额", "amount", ShopColumnType.Money),
                new("issuedAt", "发放", "issued", ShopColumnType.Time),
                new("expiresAt", "失效", "expires", ShopColumnType.Time),
            ],
            db => db.Coupons.AsNoTracking().OrderByDescending(row => row.IssuedAt),
            row => [row.CouponId, row.BuyerNick, row.Amount, row.IssuedAt, row.ExpiresAt]
        ),
        new ShopTable<IssueRow>(
            "issues",
            "顾客问题",
            "Customer problems",
            [
                new("issueId", "登记号", "issue"),
                new("buyer", "买家", "buyer"),
                new("type", "类型", "type"),
                new("text", "问题", "problem"),
                new("manager", "需主管", "manager"),
                new("by", "登记人", "by"),
                new("at", "时间", "at", ShopColumnType.Time),
            ],
            db => db.Issues.AsNoTracking().OrderByDescending(row => row.RegisteredAt),
            row =>
                [row.IssueId, row.BuyerNick, States.OfReason(row.IssueType), row.Text, row.NeedsManager, row.RegisteredBy, row.RegisteredAt]
        ),
        new ShopTable<SupplierRequestRow>(
            "suppliers",
            "供应商往来",
            "Suppliers",
            [
                new("requestNo", "单号", "request"),
                new("kind", "事项", "kind"),
                new("supplier", "供应商", "supplier"),
                new("lines", "内容", "lines"),
                new("dueAt", "要求", "due", ShopColumnType.Time),
                new("requestedAt", "发出", "sent", ShopColumnType.Time),
                new("answeredAt", "答复", "answered", ShopColumnType.Time),
            ],
            db => db.SupplierRequests.AsNoTracking().OrderByDescending(row => row.RequestedAt),
            row => [row.RequestNo, States.Of(row.Kind), row.SupplierId, row.Lines, row.DueAt, row.RequestedAt, row.AnsweredAt]
        ),
    ];
}
