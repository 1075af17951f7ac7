using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>Everything that stands in a new demo shop, dated back from now.</summary>
internal static class DemoShop
{
    /// <summary>Orders are kept from here on; older months are closed.</summary>
    public static DateOnly FirstOfOrders(DateTimeOffset now) => Months.First(ChinaTime.Day(now)).AddMonths(-1);

    public static void Fill(ShopDbContext db, DateTimeOffset now)
    {
        var today = ChinaTime.Day(now);
        db.Items.AddRange(DemoShelves.Create(now));
        db.Customers.AddRange(DemoPeople.Customers(now));
        db.Issues.AddRange(DemoPeople.Issues(now));
        db.Suppliers.AddRange(DemoPeople.Suppliers());
        db.Orders.AddRange(DemoOrders.Create(now));
        db.Orders.AddRange(DemoCases.Create(now));
        db.MonthStats.AddRange(DemoMarketing.Months(FirstOfOrders(now)));
        db.Plans.AddRange(DemoMarketing.Plans(today, now));
        db.Campaigns.AddRange(DemoMarketing.Campaigns(today, now));
        db.Themes.AddRange(DemoMarketing.Themes(now));
        db.Signups.AddRange(DemoMarketing.Signups(now));
        db.Accounts.AddRange(DemoMarketing.Accounts());
        db.AdPlans.AddRange(DemoMarketing.AdPlans(today));
        db.Assets.AddRange(DemoMarketing.Assets(now));
        db.Pages.AddRange(DemoMarketing.Pages(now));
        db.SmsBatches.AddRange(DemoMarketing.Sms(now));
        for (var day = FirstOfOrders(now); day <= today; day = day.AddDays(1))
            Trade(db, day, now);
    }

    /// <summary>A day's orders, refunds and conversations.</summary>
    public static void Trade(ShopDbContext db, DateOnly day, DateTimeOffset now)
    {
        var orders = DemoTrade.Orders(day, now).ToList();
        db.Orders.AddRange(orders);
        db.Refunds.AddRange(DemoTrade.Refunds(orders));
        db.Chats.AddRange(DemoTrade.Chats(day, now, orders));
    }
}
