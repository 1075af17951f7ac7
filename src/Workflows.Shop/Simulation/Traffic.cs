using System.Globalization;
using Workflows.Shop.Simulation.Demo;

namespace Workflows.Shop.Simulation;

/// <summary>
/// What only the platform counts: visitors and clicks. They follow from orders and budgets by rates that are thrown for each shop, plan and day, the same whenever
/// they are asked for.
/// </summary>
internal static class Traffic
{
    /// <summary>Visitors of a shop on a day: conversion is between 1.8 and 3.2 percent, and some come without buying.</summary>
    public static int Visitors(string storeId, DateOnly day, int orders) =>
        Part(storeId, day, 90, 160) + (orders * 10_000 / Part($"{storeId} cvr", day, 180, 320));

    /// <summary>What a plan costs on a day: 72 to 98 percent of its budget.</summary>
    public static decimal Cost(string adPlanId, DateOnly day, decimal budget) => Money.Of(budget * Part(adPlanId, day, 72, 98) / 100m);

    /// <summary>Clicks that the cost buys at 0.6 to 1.4 元 each, shown at a click rate of 3 to 7 percent; 4 to 9 percent of them buy.</summary>
    public static AdFigures Ad(string adPlanId, DateOnly day, decimal budget)
    {
        var cost = Cost(adPlanId, day, budget);
        var clicks = (int)(cost * 100 / Part($"{adPlanId} ppc", day, 60, 140));
        var views = clicks * 1000 / Part($"{adPlanId} ctr", day, 30, 70);
        var orders = clicks * Part($"{adPlanId} cvr", day, 4, 9) / 100;
        return new AdFigures(views, clicks, cost, orders, Money.Of(orders * (decimal)Part($"{adPlanId} aov", day, 60, 190)));
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/> for a thing and a day.</summary>
    public static int Part(string of, DateOnly day, int least, int most)
    {
        var seed = 14695981039346656037UL;
        foreach (var c in string.Create(CultureInfo.InvariantCulture, $"{of}|{day.DayNumber}"))
            seed = (seed ^ c) * 1099511628211UL;
        return least + new DemoDice(seed).Next(most - least + 1);
    }
}

internal readonly record struct AdFigures(int Views, int Clicks, decimal Cost, int Orders, decimal Gmv)
{
    public static AdFigures operator +(AdFigures a, AdFigures b) =>
        new(a.Views + b.Views, a.Clicks + b.Clicks, a.Cost + b.Cost, a.Orders + b.Orders, a.Gmv + b.Gmv);

    public decimal? Roi => Cost == 0 ? null : decimal.Round(Gmv / Cost, 2);
    public decimal? Ppc => Clicks == 0 ? null : Money.Of(Cost / Clicks);
    public decimal? Ctr => Views == 0 ? null : decimal.Round(100m * Clicks / Views, 2);
}
