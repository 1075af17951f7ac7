using System.Globalization;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>Items with SKUs, prices, costs and stock.</summary>
internal static class DemoShelves
{
    private static readonly string[] Zones = ["A 区 服装", "B 区 鞋包", "C 区 家纺家居", "D 区 配饰礼品"];

    public static IEnumerable<ItemRow> Create(DateTimeOffset now)
    {
        var dice = new DemoDice(4711);
        foreach (var good in DemoGoods.All)
        {
            yield return new ItemRow
            {
                ItemId = good.ItemId,
                ItemCode = $"HZ-{good.ItemId[1..]}",
                StoreId = dice.Next(10) < 7 ? "store-flagship" : "store-direct",
                Title = good.Title,
                Category = good.Category,
                ReturnCategory = good.ReturnCategory,
                State = good.ItemId == "I1040" ? ItemState.InStock : ItemState.OnSale,
                ListedAt = DemoOrders.Before(now, 40 + dice.Next(300)),
                Skus = [.. good.Specs.Select((spec, n) => Sku(good, spec, n, dice, now))],
            };
        }
    }

    private static SkuRow Sku(DemoGood good, string spec, int n, DemoDice dice, DateTimeOffset now)
    {
        var id = good.SkuOf(n);
        var (cost, onHand, onOrder) = (38 + dice.Next(18), 25 + dice.Next(140), dice.Next(8) == 0 ? 50 + (10 * dice.Next(6)) : 0);
        return new SkuRow
        {
            SkuId = id,
            ItemId = good.ItemId,
            Spec = spec,
            Barcode = string.Create(CultureInfo.InvariantCulture, $"69{good.ItemId[1..]}{n:00}{10_000 + dice.Next(90_000)}"),
            Cost = Money.Of(good.Price * cost / 100m),
            ListPrice = Money.Of(decimal.Round(good.Price * 1.5m)),
            DailyPrice = Money.Of(good.Price),
            FloorPrice = Money.Of(decimal.Round(good.Price * 0.8m)),
            Zone = ZoneOf(good.Category),
            OnHand = id == DemoCases.SoldOutSku ? 0 : onHand,
            OnOrder = id == DemoCases.SoldOutSku ? 60 : onOrder,
            ArriveAt = id == DemoCases.SoldOutSku || onOrder > 0 ? DemoOrders.Before(now, -3 - dice.Next(10)) : null,
        };
    }

    private static string ZoneOf(string category) =>
        category switch
        {
            "鞋靴" or "箱包" => Zones[1],
            "家纺" or "家居服" => Zones[2],
            "配饰" or "礼品" => Zones[3],
            _ => Zones[0],
        };
}
