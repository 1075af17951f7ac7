using System.Globalization;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside;

/// <summary>The fields of an application for a refund.</summary>
internal static class RefundFields
{
    public static EventField Type(string value) =>
        new("refundType", "退款类型", "kind of refund", EventFieldType.Select, Default: value)
        {
            Options = [new("refund_only", "仅退款", "refund only"), new("return_refund", "退货退款", "return and refund")],
        };

    public static EventField Reason(string value) =>
        new("reason", "原因", "reason", EventFieldType.Select, Default: value)
        {
            Options =
            [
                new("no_reason", "七天无理由", "no reason within seven days"),
                new("quality", "质量问题", "quality"),
                new("wrong_sent", "发错货", "wrong item sent"),
                new("damaged", "破损", "damaged"),
                new("not_received", "未收到货", "not received"),
                new("other", "其他", "other"),
            ],
        };

    public static EventField Amount(OrderRow order, decimal? value = null)
    {
        var left = Money.Of(order.PaidAmount - order.RefundedAmount);
        var shown = value is { } given && given <= left ? Money.Of(given) : left;
        return new(
            "refundAmount",
            "申请金额（元）",
            "amount",
            EventFieldType.Money,
            Default: shown.ToString(CultureInfo.InvariantCulture),
            Most: left
        );
    }
}
