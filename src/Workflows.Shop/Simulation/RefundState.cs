namespace Workflows.Shop.Simulation;

/// <summary>Where an application for a refund stands on the platform.</summary>
public enum RefundState
{
    /// <summary>待商家处理</summary>
    Applied,

    /// <summary>待买家退货</summary>
    Agreed,

    /// <summary>商家已拒绝</summary>
    Refused,

    /// <summary>待商家收货</summary>
    Returning,

    /// <summary>退件已到仓</summary>
    Arrived,

    /// <summary>小二已判退款</summary>
    AwardedToBuyer,

    /// <summary>退款成功</summary>
    Refunded,

    /// <summary>已关闭（撤销，或小二支持商家）</summary>
    Closed,
}
