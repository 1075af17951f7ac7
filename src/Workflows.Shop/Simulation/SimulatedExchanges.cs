using System.Globalization;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Exchanges on the platform's after-sales desk.</summary>
internal static class SimulatedExchanges
{
    public static ValueTask<ShopResult<string>> AgreeAsync(
        ShopLedger ledger,
        string key,
        ExchangeCase exchange,
        string address,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            key,
            "platform.agreeExchange",
            async (db, now, stop) =>
            {
                var row = await TakeUpAsync(db, exchange, now, stop);
                row.Become(ExchangeState.Agreed, now);
                db.Sent.Add(Sent(key, row, $"商家已同意换货，请在 7 天内寄回并填写单号。退货地址：{address}", null, now));
                return exchange.TicketNo;
            },
            cancellation
        );

    public static ValueTask<ShopResult<string>> RequestPaymentAsync(
        ShopLedger ledger,
        string key,
        ExchangeCase exchange,
        decimal amount,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            key,
            "customer.requestPayment",
            async (db, now, stop) =>
            {
                var row = await TakeUpAsync(db, exchange, now, stop);
                row.PriceDiff = amount;
                row.Become(ExchangeState.PaymentAsked, now);
                var link = $"https://pay.example.com/diff/{Uri.EscapeDataString(row.TicketNo)}";
                db.Sent.Add(Sent(key, row, string.Create(CultureInfo.InvariantCulture, $"请补差价 {amount:F2} 元：{link}"), link, now));
                return link;
            },
            cancellation
        );

    /// <summary>The exchange as the platform has it; one that a colleague began for the buyer is taken up with what the flow knows.</summary>
    internal static async Task<ExchangeRow> TakeUpAsync(
        ShopDbContext db,
        ExchangeCase exchange,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var row = await db.Exchanges.FindAsync([exchange.TicketNo], cancellation);
        if (row is null)
        {
            row = new ExchangeRow
            {
                TicketNo = exchange.TicketNo,
                OrderNo = exchange.OrderNo ?? "",
                BuyerNick = exchange.BuyerNick ?? "",
                Reason = exchange.Reason ?? "other",
                Quantity = exchange.Quantity ?? 1,
                AppliedAt = now,
                ChangedAt = now,
            };
            db.Exchanges.Add(row);
        }
        if (row.BuyerNick.Length == 0 && await db.Orders.FindAsync([row.OrderNo], cancellation) is { } order)
            row.BuyerNick = order.BuyerNick;
        row.ItemSku = exchange.ItemSku ?? row.ItemSku;
        row.ExchangeToSku = exchange.ExchangeToSku ?? row.ExchangeToSku;
        row.Quantity = exchange.Quantity ?? row.Quantity;
        return row;
    }

    private static SentRow Sent(string key, ExchangeRow row, string text, string? link, DateTimeOffset now) =>
        new()
        {
            IdempotencyKey = key,
            Kind = SentKind.Platform,
            Recipient = row.BuyerNick.Length > 0 ? row.BuyerNick : "买家",
            Text = $"【换货 {row.TicketNo}】{text}",
            Link = link,
            OrderNo = row.OrderNo,
            At = now,
        };
}
