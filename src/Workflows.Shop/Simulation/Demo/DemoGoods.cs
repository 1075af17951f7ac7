using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>What the demo shop sells.</summary>
internal static class DemoGoods
{
    /// <summary>So many of the first stand in the orders that stories are told about.</summary>
    public const int OfStories = 10;

    public static ImmutableArray<DemoGood> All { get; } =
    [
        new("I1001", "羊毛混纺围巾 秋冬加厚", "配饰", "normal", 168m, ["驼色", "雾霾蓝", "酒红"]),
        new("I1002", "山羊绒圆领针织衫", "女装", "normal", 620m, ["米白 M", "米白 L", "藏青 M"]),
        new("I1003", "双面呢羊毛大衣 手工款", "女装", "normal", 2600m, ["驼色 S", "驼色 M", "黑色 M"]),
        new("I1004", "纯棉长袖衬衫 免烫", "男装", "normal", 239m, ["白色 39", "白色 40", "浅蓝 40"]),
        new("I1005", "刺绣名字礼盒 定制", "礼品", "custom", 358m, ["红色礼盒", "米色礼盒"]),
        new("I1006", "加绒保暖打底裤", "女装", "normal", 89m, ["黑色 M", "黑色 L", "咖色 M"]),
        new("I1007", "羽绒马甲 轻薄便携", "男装", "normal", 459m, ["黑色 L", "军绿 L", "橙色 XL"]),
        new("I1008", "真丝睡衣两件套", "家居服", "normal", 788m, ["香槟 M", "藏青 L"]),
        new("I1009", "儿童连体棉服", "童装", "normal", 299m, ["粉色 90", "蓝色 100"]),
        new("I1010", "牛皮短靴 粗跟", "鞋靴", "normal", 519m, ["黑色 37", "黑色 38", "棕色 38"]),
        new("I1011", "高领羊绒打底衫", "女装", "normal", 399m, ["黑色 M", "驼色 M", "白色 L"]),
        new("I1012", "灯芯绒直筒裤", "女装", "normal", 199m, ["咖色 M", "墨绿 M", "咖色 L"]),
        new("I1013", "羊羔毛外套 短款", "女装", "normal", 369m, ["米白 M", "焦糖 M"]),
        new("I1014", "毛呢半身裙 A 字", "女装", "normal", 229m, ["格纹 S", "格纹 M", "黑色 M"]),
        new("I1015", "法式连衣裙 丝绒", "女装", "normal", 439m, ["酒红 M", "黑色 S", "黑色 M"]),
        new("I1016", "连帽卫衣 加绒", "男装", "normal", 179m, ["灰色 L", "灰色 XL", "黑色 L"]),
        new("I1017", "工装夹克 防风", "男装", "normal", 349m, ["卡其 L", "黑色 L", "黑色 XL"]),
        new("I1018", "商务羊毛西裤", "男装", "normal", 319m, ["黑色 32", "藏青 32", "藏青 34"]),
        new("I1019", "长款羽绒服 连帽", "男装", "normal", 899m, ["黑色 L", "黑色 XL", "灰色 L"]),
        new("I1020", "半高领针织衫", "男装", "normal", 259m, ["米灰 L", "深蓝 L"]),
        new("I1021", "羊皮手套 触屏", "配饰", "normal", 139m, ["黑色 M", "棕色 M"]),
        new("I1022", "羊毛贝雷帽", "配饰", "normal", 99m, ["黑色", "驼色", "酒红"]),
        new("I1023", "真皮腰带 自动扣", "配饰", "normal", 159m, ["黑色 110", "黑色 120"]),
        new("I1024", "帆布托特包", "箱包", "normal", 129m, ["米白", "军绿"]),
        new("I1025", "头层牛皮单肩包", "箱包", "normal", 569m, ["黑色", "棕色", "奶咖"]),
        new("I1026", "20 寸登机箱 静音轮", "箱包", "normal", 399m, ["银色", "黑色"]),
        new("I1027", "雪地靴 加厚防滑", "鞋靴", "normal", 269m, ["棕色 37", "棕色 38", "黑色 38"]),
        new("I1028", "乐福鞋 软底", "鞋靴", "normal", 299m, ["黑色 38", "棕色 38"]),
        new("I1029", "男士马丁靴", "鞋靴", "normal", 429m, ["黑色 41", "黑色 42", "棕色 42"]),
        new("I1030", "德训鞋 复古", "鞋靴", "normal", 329m, ["米白 38", "米白 40", "灰色 42"]),
        new("I1031", "珊瑚绒家居服", "家居服", "normal", 149m, ["粉色 M", "灰色 L"]),
        new("I1032", "棉拖鞋 包跟", "家居服", "normal", 59m, ["粉色 37", "灰色 42"]),
        new("I1033", "纯棉四件套 1.8 米", "家纺", "normal", 459m, ["雾蓝", "豆沙"]),
        new("I1034", "新疆长绒棉被 6 斤", "家纺", "normal", 539m, ["200×230", "220×240"]),
        new("I1035", "乳胶枕 一对", "家纺", "normal", 289m, ["平面", "波浪"]),
        new("I1036", "儿童羽绒服 中长款", "童装", "normal", 459m, ["红色 110", "蓝色 120", "蓝色 130"]),
        new("I1037", "儿童保暖内衣套装", "童装", "normal", 109m, ["粉色 110", "蓝色 120"]),
        new("I1038", "儿童毛线帽", "童装", "normal", 69m, ["红色", "蓝色"]),
        new("I1039", "手作香薰蜡烛 刻字", "礼品", "custom", 128m, ["雪松", "白茶"]),
        new("I1040", "新年礼盒 红袜子", "礼品", "normal", 79m, ["男款", "女款", "情侣款"]),
    ];

    public static DemoGood Of(string itemId) => All.First(good => good.ItemId == itemId);
}

/// <summary>An item of the demo shop.</summary>
/// <param name="ReturnCategory">For the rules of returns.</param>
internal sealed record DemoGood(
    string ItemId,
    string Title,
    string Category,
    string ReturnCategory,
    decimal Price,
    ImmutableArray<string> Specs
)
{
    public string SkuOf(int spec) => $"{ItemId}-{spec + 1:00}";
}
