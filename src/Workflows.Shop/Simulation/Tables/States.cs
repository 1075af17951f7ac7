using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Tables;

/// <summary>States in the words of the platform.</summary>
internal static class States
{
    public static string Of(OrderStatus state) =>
        state switch
        {
            OrderStatus.Created => "待付款",
            OrderStatus.Paid => "待发货",
            OrderStatus.Allocated => "已配货",
            OrderStatus.Shipped => "已发货",
            OrderStatus.Signed => "已签收",
            OrderStatus.Refunding => "退款中",
            OrderStatus.Closed => "已关闭",
            _ => state.ToString(),
        };

    public static string Of(ItemState state) =>
        state switch
        {
            ItemState.Draft => "草稿",
            ItemState.Reviewing => "审核中",
            ItemState.Approved => "审核通过",
            ItemState.Rejected => "审核不通过",
            ItemState.OnSale => "出售中",
            ItemState.InStock => "仓库中",
            _ => state.ToString(),
        };

    public static string Of(HoldRow hold) =>
        hold.Left == 0 ? "已结束"
        : hold.Kind == HoldKind.Lock ? "锁定中"
        : "占用中";

    public static string Of(HoldKind kind) =>
        kind switch
        {
            HoldKind.Allocation => "订单占用",
            HoldKind.Lock => "活动锁定",
            HoldKind.Reservation => "换货预占",
            _ => kind.ToString(),
        };

    public static string Of(CampaignState state) =>
        state switch
        {
            CampaignState.Draft => "草稿",
            CampaignState.Running => "进行中",
            CampaignState.Closed => "已结束",
            CampaignState.Stopped => "已停止",
            _ => state.ToString(),
        };

    public static string Of(SignupState state) =>
        state switch
        {
            SignupState.Submitted => "审核中",
            SignupState.Approved => "通过",
            SignupState.Rejected => "未通过",
            SignupState.Ineligible => "不符资格",
            SignupState.Cancelled => "已取消",
            _ => state.ToString(),
        };

    public static string Of(ReviewState state) =>
        state switch
        {
            ReviewState.Submitted => "审核中",
            ReviewState.Approved => "通过",
            ReviewState.Rejected => "未通过",
            _ => state.ToString(),
        };

    public static string Of(RefundState state) =>
        state switch
        {
            RefundState.Applied => "待商家处理",
            RefundState.Agreed => "待买家退货",
            RefundState.Refused => "商家已拒绝",
            RefundState.Returning => "待商家收货",
            RefundState.Arrived => "退件已到仓",
            RefundState.AwardedToBuyer => "小二已判退款",
            RefundState.Refunded => "退款成功",
            RefundState.Closed => "已关闭",
            _ => state.ToString(),
        };

    public static string Of(ExchangeState state) =>
        state switch
        {
            ExchangeState.Applied => "待商家处理",
            ExchangeState.Agreed => "待买家退货",
            ExchangeState.Returning => "退件途中",
            ExchangeState.Arrived => "退件已到仓",
            ExchangeState.PaymentAsked => "待补差价",
            ExchangeState.Paid => "差价已付",
            ExchangeState.Done => "已完成",
            ExchangeState.Cancelled => "已撤销",
            _ => state.ToString(),
        };

    public static string Of(SupplierRequestKind kind) =>
        kind switch
        {
            SupplierRequestKind.Information => "索取资料",
            SupplierRequestKind.Sample => "调样",
            SupplierRequestKind.PurchaseOrder => "补货",
            SupplierRequestKind.Shoot => "外包拍摄",
            _ => kind.ToString(),
        };

    public static string OfReason(string reason) =>
        reason switch
        {
            "no_reason" => "七天无理由",
            "quality" => "质量问题",
            "wrong_sent" => "发错货",
            "damaged" => "破损",
            "not_received" => "未收到货",
            "size" => "尺码不合",
            "color" => "颜色不喜欢",
            "logistics" => "物流",
            "price" => "价格",
            "service" => "服务",
            _ => "其他",
        };

    public static string OfPlan(string type) =>
        type switch
        {
            "year" => "年度销售",
            "quarter" => "季度销售",
            "month" => "月度销售",
            "marketing" => "季度营销",
            _ => type,
        };

    public static string OfAccount(string account) =>
        account switch
        {
            "ztc" => "直通车",
            "zuanzhan" => "钻展",
            "sms" => "短信",
            _ => account,
        };

    public static string OfAsset(string category) =>
        category switch
        {
            "item" => "宝贝",
            "promo" => "促销",
            "page" => "页面",
            "raw" => "原片",
            _ => category,
        };
}
