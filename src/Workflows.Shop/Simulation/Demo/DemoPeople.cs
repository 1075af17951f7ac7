using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>Customers and what troubles them; suppliers.</summary>
internal static class DemoPeople
{
    private static readonly string[] Tags = ["爱复购", "看重材质", "尺码偏大", "送礼", "价格敏感", "宝妈", "学生"];
    private static readonly (string Type, string Text)[] Troubles =
    [
        ("logistics", "快递三天没有更新，担心丢件，要求查单"),
        ("size", "M 码肩宽偏窄，想换 L 码，已说明换货流程"),
        ("quality", "围巾收到有线头，要求补偿，已请其拍照"),
        ("price", "昨天刚买今天降价 20 元，要求退差价"),
        ("service", "晚上咨询没人回复，表示不满"),
        ("logistics", "包裹外箱破损，里面完好，提醒加固包装"),
        ("size", "童装尺码表与实际差 2 厘米，建议更新详情页"),
        ("other", "询问能否开具增值税专用发票"),
    ];

    public static IEnumerable<CustomerRow> Customers(DateTimeOffset now)
    {
        var dice = new DemoDice(99);
        for (var n = 0; n < DemoBuyers.All.Length; n++)
        {
            var who = DemoBuyers.All[n];
            var level =
                who.Nick == DemoBuyers.Risky
                    ? 0
                    : dice.Next(12) switch
                    {
                        0 => 3,
                        < 3 => 2,
                        < 7 => 1,
                        _ => 0,
                    };
            var since = dice.Next(100);
            yield return new CustomerRow
            {
                BuyerNick = who.Nick,
                Name = who.Name,
                Phone = who.Phone,
                VipLevel = level,
                Tags = dice.Next(3) == 0 ? "" : Tags[dice.Next(Tags.Length)],
                SmsOptOut = dice.Next(15) == 0,
                Risk = who.Nick == DemoBuyers.Risky ? "半年内 6 次签收后拒付" : null,
                LastFollowUpAt = level > 0 ? DemoOrders.Before(now, 5 + since) : null,
            };
        }
    }

    public static IEnumerable<IssueRow> Issues(DateTimeOffset now)
    {
        var dice = new DemoDice(7);
        for (var n = 0; n < 18; n++)
        {
            var (type, text) = Troubles[n % Troubles.Length];
            var at = DemoOrders.Before(now, 0.05 + (n * 0.37));
            yield return new IssueRow
            {
                IssueId = $"WT{n + 1:0000}",
                BuyerNick = DemoBuyers.All[dice.Next(DemoBuyers.All.Length - 1)].Nick,
                IssueType = type,
                Text = text,
                NeedsManager = dice.Next(5) == 0,
                RegisteredBy = n % 2 == 0 ? "u018" : "u020",
                RegisteredAt = at,
            };
        }
    }

    public static IEnumerable<SupplierRow> Suppliers() =>
        [
            Supplier("SUP01", "桐乡恒源针织有限公司", "沈经理 138****1166"),
            Supplier("SUP02", "常熟雅鹿服饰厂", "陆厂长 139****2277"),
            Supplier("SUP03", "温州康步鞋业", "郑经理 137****3388"),
            Supplier("SUP04", "南通家纺直供仓", "施经理 136****4499"),
            Photographer("VEN01", "杭州一格摄影工作室", "阿格 150****5511"),
            Photographer("VEN02", "光影间商业摄影", "Lily 158****6622"),
        ];

    private static SupplierRow Supplier(string id, string name, string contact) =>
        new()
        {
            SupplierId = id,
            Name = name,
            Contact = contact,
        };

    private static SupplierRow Photographer(string id, string name, string contact) =>
        new()
        {
            SupplierId = id,
            Name = name,
            Contact = contact,
            IsPhotographer = true,
        };
}
