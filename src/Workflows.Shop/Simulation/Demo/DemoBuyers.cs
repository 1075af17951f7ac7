using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>Who buys in the demo shop. The numbers are masked, as the platform shows them.</summary>
internal static class DemoBuyers
{
    public static ImmutableArray<DemoBuyer> All { get; } =
    [
        new("晴天小铺2019", "宋雨晴", "138****6021"),
        new("tb_山间清风", "梁清", "159****3308"),
        new("豆豆妈妈88", "孙晓梅", "186****7415"),
        new("夜猫子阿凯", "黄凯", "177****0092"),
        new("一颗小柠檬y", "杨柠", "135****2846"),
        new("老徐爱喝茶", "徐建国", "139****5570"),
        new("momo的衣橱", "莫小满", "158****1263"),
        new("北方有佳人_li", "李静姝", "136****9904"),
        new("程序员小赵", "赵子航", "188****4437"),
        new("周周想早睡", "周思思", "150****8618"),
    ];
}

internal sealed record DemoBuyer(string Nick, string Name, string Phone);
