using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Tests;

public sealed class DemoTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 30, 0, TimeSpan.Zero);

    [TestCase(DemoOrderNumbers.Scarf, 168, OrderStatus.Signed)]
    [TestCase(DemoOrderNumbers.Jumper, 620, OrderStatus.Signed)]
    [TestCase(DemoOrderNumbers.Coat, 2600, OrderStatus.Signed)]
    [TestCase(DemoOrderNumbers.UnshippedShirt, 239, OrderStatus.Paid)]
    [TestCase(DemoOrderNumbers.VestOnTheWay, 459, OrderStatus.Shipped)]
    [TestCase(DemoOrderNumbers.TwoLines, 1247, OrderStatus.Signed)]
    public async Task The_orders_of_the_stories_are_there(string orderNo, int amount, OrderStatus status)
    {
        await using var shop = await TestShop.OpenAsync();
        var order = (await shop.Services.GetRequiredService<IOrderPort>().FindAsync(orderNo, default)).ShouldNotBeNull();
        (order.PaidAmount, order.Status).ShouldBe((amount, status));
    }

    [Test]
    public void Every_order_makes_sense()
    {
        var orders = DemoOrders.Create(Now);
        orders.Count.ShouldBe(30);
        orders.Select(o => o.OrderNo).Distinct().Count().ShouldBe(30);
        foreach (var order in orders)
        {
            order.PaidAmount.ShouldBe(order.Lines.Sum(line => line.Price * line.Quantity));
            order.CreatedAt.ShouldBeLessThan(order.PaidAt!.Value);
            order.PaidAt!.Value.ShouldBeLessThan(Now);
            (order.ShippedAt is null || order.ShippedAt > order.PaidAt).ShouldBeTrue(order.OrderNo);
            (order.SignedAt is null || (order.SignedAt > order.ShippedAt && order.SignedAt < Now)).ShouldBeTrue(order.OrderNo);
        }
    }

    [Test]
    public void Every_demo_shop_is_the_same_but_for_its_dates()
    {
        string Shape(DateTimeOffset now) =>
            string.Join('|', DemoOrders.Create(now).Select(o => $"{o.OrderNo} {o.BuyerNick} {o.PaidAmount} {now - o.CreatedAt}"));
        Shape(Now).ShouldBe(Shape(Now.AddDays(100)));
    }

    [Test]
    public async Task A_shop_with_orders_is_not_filled_again()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Services.GetRequiredService<ShopSetup>().SeedDemoAsync(default);
        await using var db = await shop.DatabaseAsync();
        (await db.Orders.CountAsync(o => o.OrderNo.StartsWith("4102"))).ShouldBe(33);
    }

    [Test]
    public async Task Orders_are_found_by_number_buyer_and_goods()
    {
        await using var shop = await TestShop.OpenAsync();
        var orders = shop.Services.GetRequiredService<IOrderPort>();
        (await orders.SearchAsync("0168001", 10, default)).Single().OrderNo.ShouldBe(DemoOrderNumbers.Scarf);
        (await orders.SearchAsync("晴天", 10, default)).ShouldAllBe(o => o.BuyerNick.Contains("晴天"));
        (await orders.SearchAsync("双面呢", 10, default)).ShouldAllBe(o => o.Lines.Any(l => l.Title.Contains("双面呢")));
        (await orders.SearchAsync(null, 5, default)).Select(o => o.CreatedAt).ShouldBeInOrder(SortDirection.Descending);
    }

    [Test]
    public async Task The_migrations_make_the_tables_of_the_model()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var db = await shop.DatabaseAsync();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var columns = await db
                .Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({entity.GetTableName()})")
                .ToListAsync();
            columns.ShouldBe(entity.GetProperties().Select(p => p.GetColumnName()), ignoreOrder: true, entity.GetTableName());
        }
        (await db.Set<PaymentRow>().CountAsync()).ShouldBe(0);
    }
}
