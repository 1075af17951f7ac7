namespace Workflows.Shop.Storage;

/// <summary>An exchange, as the platform keeps it.</summary>
internal sealed class ExchangeRow
{
    public required string TicketNo { get; init; }
    public required string OrderNo { get; set; }
    public required string BuyerNick { get; set; }
    public string? ItemSku { get; set; }
    public string? ExchangeToSku { get; set; }
    public int Quantity { get; set; }
    public required string Reason { get; set; }
    public ExchangeState State { get; set; }
    public decimal? PriceDiff { get; set; }
    public string? ReturnTrackingNo { get; set; }
    public DateTimeOffset AppliedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }
    public int Version { get; set; }

    public void Become(ExchangeState state, DateTimeOffset now)
    {
        State = state;
        ChangedAt = now;
        Version++;
    }
}

internal enum ExchangeState
{
    /// <summary>待商家处理</summary>
    Applied,

    /// <summary>待买家退货</summary>
    Agreed,

    /// <summary>退件途中</summary>
    Returning,

    /// <summary>退件已到仓</summary>
    Arrived,

    /// <summary>待补差价</summary>
    PaymentAsked,

    /// <summary>差价已付</summary>
    Paid,

    /// <summary>已签收</summary>
    Done,

    /// <summary>已撤销</summary>
    Cancelled,
}
