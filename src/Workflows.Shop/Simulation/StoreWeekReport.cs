using Workflows.Feel;
using Workflows.Shop.Jobs;

namespace Workflows.Shop.Simulation;

/// <summary>A week of all shops beside the week before: sales, conversion, refunds, advertising, and where visitors came from.</summary>
internal static class StoreWeekReport
{
    private static readonly (string Channel, int Least, int Most)[] Channels =
    [
        ("search", 30, 40),
        ("ztc", 14, 22),
        ("zuanzhan", 6, 12),
        ("campaign", 8, 16),
        ("content", 5, 10),
        ("direct", 14, 20),
    ];

    public static FeelContext Of(IReadOnlyList<StoreFigures> week, IReadOnlyList<StoreFigures> before, DateOnly last)
    {
        var sum = StoreFigures.Sum(week);
        return Values.Row(
            ("channelTable", ChannelTable(sum.Visitors, last)),
            ("weekTable", Values.Table(week.Zip(before), pair => Store(pair.First, pair.Second))),
            ("weekSales", Money.Of(sum.Sales)),
            ("weekCvr", sum.Cvr),
            ("weekRefundRate", sum.RefundRate),
            ("weekAdCost", Money.Of(sum.AdCost))
        );
    }

    private static FeelContext Store(StoreFigures store, StoreFigures before) =>
        Values.Row(
            ("storeId", store.StoreId),
            ("storeName", StoreNames.Of(store.StoreId)),
            ("sales", Money.Of(store.Sales)),
            ("orders", store.Orders),
            ("uv", store.Visitors),
            ("cvr", store.Cvr),
            ("aov", store.Basket),
            ("refundRate", store.RefundRate),
            ("adCost", Money.Of(store.AdCost)),
            ("salesChange", Values.Of(before.Sales == 0 ? null : decimal.Round(100m * (store.Sales - before.Sales) / before.Sales, 1)))
        );

    private static FeelList ChannelTable(int visitors, DateOnly last)
    {
        var now = Shares(last);
        var before = Shares(last.AddDays(-7));
        return Values.Table(
            Channels.Select((channel, n) => (channel.Channel, Share: now[n], Last: before[n])),
            row =>
                Values.Row(
                    ("channel", row.Channel),
                    ("uv", (int)(visitors * row.Share / 100m)),
                    ("share", row.Share),
                    ("lastShare", row.Last)
                )
        );
    }

    /// <summary>Percents that make 100.</summary>
    private static decimal[] Shares(DateOnly day)
    {
        int[] parts = [.. Channels.Select(channel => Traffic.Part($"channel {channel.Channel}", day, channel.Least, channel.Most))];
        var shares = parts.Select(part => decimal.Round(100m * part / parts.Sum(), 1)).ToArray();
        shares[0] += 100m - shares.Sum();
        return shares;
    }
}

internal static class StoreNames
{
    public static string Of(string storeId) =>
        storeId switch
        {
            "store-flagship" => "旗舰店",
            "store-direct" => "直营店",
            _ => storeId,
        };
}
