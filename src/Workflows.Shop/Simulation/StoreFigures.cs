using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>A shop's figures over some days.</summary>
internal sealed record StoreFigures(string StoreId, int Orders, decimal Sales, decimal Refunds, int Visitors, decimal AdCost)
{
    public static readonly IReadOnlyList<string> Stores = ["store-flagship", "store-direct"];

    /// <summary>Percent.</summary>
    public decimal Cvr => Visitors == 0 ? 0 : decimal.Round(100m * Orders / Visitors, 2);
    public decimal Basket => Orders == 0 ? 0 : Money.Of(Sales / Orders);

    /// <summary>Percent.</summary>
    public decimal RefundRate => Sales == 0 ? 0 : decimal.Round(100m * Refunds / Sales, 2);

    public static async Task<IReadOnlyList<StoreFigures>> OfAsync(
        ShopDbContext db,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellation
    )
    {
        var orders = await Simulation.Sales.OfDaysAsync(db, first, last, cancellation);
        var ads = (await AdStatistics.ChannelsAsync(db, first, last, cancellation)).Sum(channel => channel.Cost);
        var all = orders.Sum(order => order.PaidAmount);
        return
        [
            .. Stores.Select(store =>
            {
                var mine = orders.FindAll(order => order.StoreId == store);
                var sales = mine.Sum(order => order.PaidAmount);
                return new StoreFigures(
                    store,
                    mine.Count,
                    sales,
                    mine.Sum(order => order.RefundedAmount),
                    VisitorsOf(store, mine, first, last),
                    // Advertising is booked to the shops by their part of the sales.
                    all == 0
                        ? ads / Stores.Count
                        : ads * sales / all
                );
            }),
        ];
    }

    public static StoreFigures Sum(IEnumerable<StoreFigures> stores) =>
        stores.Aggregate(
            new StoreFigures("", 0, 0, 0, 0, 0),
            (sum, store) =>
                new StoreFigures(
                    "",
                    sum.Orders + store.Orders,
                    sum.Sales + store.Sales,
                    sum.Refunds + store.Refunds,
                    sum.Visitors + store.Visitors,
                    sum.AdCost + store.AdCost
                )
        );

    private static int VisitorsOf(string store, List<OrderRow> orders, DateOnly first, DateOnly last)
    {
        var byDay = orders.GroupBy(order => ChinaTime.Day(order.PaidAt!.Value)).ToDictionary(group => group.Key, group => group.Count());
        return Enumerable
            .Range(first.DayNumber, last.DayNumber - first.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Sum(day => Traffic.Visitors(store, day, byDay.GetValueOrDefault(day)));
    }
}
