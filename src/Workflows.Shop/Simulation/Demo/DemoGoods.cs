using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>What the demo shop sells.</summary>
internal static class DemoGoods
{
    public static ImmutableArray<DemoGood> All { get; } =
    [
        new("I1001", "羊毛混纺围巾 秋冬加厚", "normal", 168m, ["驼色", "雾霾蓝", "酒红"]),
        new("I1002", "山羊绒圆领针织衫", "normal", 620m, ["米白 M", "米白 L", "藏青 M"]),
        new("I1003", "双面呢羊毛大衣 手工款", "normal", 2600m, ["驼色 S", "驼色 M", "黑色 M"]),
        new("I1004", "纯棉长袖衬衫 免烫", "normal", 239m, ["白色 39", "白色 40", "浅蓝 40"]),
        new("I1005", "刺绣名字礼盒 定制", "custom", 358m, ["红色礼盒", "米色礼盒"]),
        new("I1006", "加绒保暖打底裤", "normal", 89m, ["黑色 M", "黑色 L", "咖色 M"]),
        new("I1007", "羽绒马甲 轻薄便携", "normal", 459m, ["黑色 L", "军绿 L", "橙色 XL"]),
        new("I1008", "真丝睡衣两件套", "normal", 788m, ["香槟 M", "藏青 L"]),
        new("I1009", "儿童连体棉服", "normal", 299m, ["粉色 90", "蓝色 100"]),
        new("I1010", "牛皮短靴 粗跟", "normal", 519m, ["黑色 37", "黑色 38", "棕色 38"]),
    ];

    public static DemoGood Of(string itemId) => All.First(good => good.ItemId == itemId);
}

internal sealed record DemoGood(string ItemId, string Title, string Category, decimal Price, ImmutableArray<string> Specs)
{
    public string SkuOf(int spec) => $"{ItemId}-{spec + 1:00}";
}
