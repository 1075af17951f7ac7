namespace Workflows.Shop.Simulation.Demo;

/// <summary>Numbers of demo orders that stories are told about; they are the same in every demo shop.</summary>
public static class DemoOrderNumbers
{
    /// <summary>168 元, a scarf, signed two days ago: within the seven days without reason.</summary>
    public const string Scarf = "4102880168001";

    /// <summary>620 元, a cashmere jumper, signed five days ago: above what the service may grant.</summary>
    public const string Jumper = "4102880620002";

    /// <summary>2600 元, a coat, signed four days ago: the finance manager must approve.</summary>
    public const string Coat = "4102882600003";

    /// <summary>239 元, a shirt, paid three hours ago and not yet shipped: can still be stopped.</summary>
    public const string UnshippedShirt = "4102880239004";

    /// <summary>459 元, a vest, on its way since yesterday.</summary>
    public const string VestOnTheWay = "4102880459005";

    /// <summary>358 元, a gift box with a name on it, signed yesterday: custom made, no return without reason.</summary>
    public const string CustomGift = "4102880358006";

    /// <summary>519 元, boots, signed twenty days ago: too late for every return.</summary>
    public const string OldBoots = "4102880519007";

    /// <summary>1246 元, two lines, signed three days ago: a part may be returned.</summary>
    public const string TwoLines = "4102881246008";

    /// <summary>399 元, paid an hour ago by a buyer with a record: the order must be looked at.</summary>
    public const string RiskyBuyer = "4102880399009";

    /// <summary>369 元, paid two hours ago; nothing is left of what was ordered.</summary>
    public const string SoldOut = "4102880369010";

    /// <summary>179 元, ordered twenty minutes ago and not yet paid.</summary>
    public const string Unpaid = "4102880179011";
}
