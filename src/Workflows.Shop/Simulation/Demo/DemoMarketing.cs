using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Demo;

/// <summary>Plans, closed months, campaigns, advertising, pictures, pages and SMS of the demo shop.</summary>
internal static class DemoMarketing
{
    private const int ClosedMonths = 24;
    private static readonly int[] Season = [92, 78, 90, 95, 101, 112, 88, 84, 98, 108, 134, 126];

    /// <summary>The months before those whose orders are kept.</summary>
    public static IEnumerable<MonthStatRow> Months(DateOnly firstOfOrders)
    {
        for (var back = ClosedMonths; back >= 1; back--)
        {
            var month = firstOfOrders.AddMonths(-back);
            foreach (var store in StoreFigures.Stores)
            {
                var whole = store == "store-flagship" ? 56_000m : 23_000m;
                var sales = Money.Of(
                    whole * Season[month.Month - 1] / 100m * (1 - (back * 0.006m)) * Traffic.Part(store, month, 96, 104) / 100m
                );
                var orders = (int)(sales / 318m);
                yield return new MonthStatRow
                {
                    StoreId = store,
                    Month = Shop.Months.Text(month),
                    Sales = sales,
                    Orders = orders,
                    Uv = orders * 10_000 / Traffic.Part($"{store} month", month, 205, 285),
                    AdCost = Money.Of(sales * Traffic.Part($"{store} ad", month, 65, 82) / 1000m),
                    Refunds = Money.Of(sales * Traffic.Part($"{store} refund", month, 28, 52) / 1000m),
                };
            }
        }
    }

    public static IEnumerable<PlanRow> Plans(DateOnly today, DateTimeOffset now) =>
        [
            Plan($"PL{today.Year}", "year", today, null, 1_080_000m, DemoOrders.Before(now, 200)),
            Plan($"PL{today:yyyyMM}", "month", today, today.Month, 92_000m, DemoOrders.Before(now, 27)),
        ];

    public static IEnumerable<CampaignRow> Campaigns(DateOnly today, DateTimeOffset now) =>
        [
            Campaign("HD-01", "上月主题：换季焕新", today.AddMonths(-1), CampaignState.Closed, 78_000m, 5_200m, now),
            Campaign("HD-02", "本月主题：暖冬计划", today, CampaignState.Running, 92_000m, 6_800m, now),
            Campaign("HD-03", "下月主题：年货先行", today.AddMonths(1), CampaignState.Draft, 105_000m, 8_000m, now),
        ];

    public static IEnumerable<ThemeRow> Themes(DateTimeOffset now) =>
        [
            new()
            {
                ThemeId = "TH-01",
                CampaignId = "HD-01",
                ThemeType = "promotion",
                Slogan = "换季焕新，衣橱上新",
                CopyDoc = "以“换季”为由头，围绕外套与针织两大品类，满 300 减 30。",
                SavedAt = DemoOrders.Before(now, 45),
            },
            new()
            {
                ThemeId = "TH-02",
                CampaignId = "HD-02",
                ThemeType = "promotion",
                Slogan = "这个冬天，穿暖就好",
                CopyDoc = "承接上月换季人群，主推羊毛与羽绒，老客专享价，晒单返 10 元。",
                LastThemeId = "TH-01",
                ContinuityNote = "沿用上期满减机制，把换季人群引导到保暖品类，降低新客教育成本。",
                SavedAt = DemoOrders.Before(now, 14),
            },
        ];

    public static IEnumerable<SignupRow> Signups(DateTimeOffset now) =>
        [
            Signup("BM0001", "聚划算 暖冬专场", "juhuasuan", SignupState.Approved, null, now, -9),
            Signup("BM0002", "天天特价 围巾专场", "daily_special", SignupState.Rejected, "活动价未低于近 30 天最低成交价", now, -6),
            Signup("BM0003", "淘金币 双十二", "gold_coin", SignupState.Submitted, null, now, -1),
            Signup("BF0001", "官方大促 年货节", "official", SignupState.Ineligible, "店铺评分 4.5，低于 4.6", now, -3),
        ];

    public static IEnumerable<AccountRow> Accounts() =>
        [
            new()
            {
                Account = "ztc",
                Name = "直通车",
                Balance = 12_000m,
            },
            new()
            {
                Account = "zuanzhan",
                Name = "钻展",
                Balance = 11_000m,
            },
            new()
            {
                Account = SimulatedSms.Account,
                Name = "短信（条）",
                Balance = 20_000m,
            },
        ];

    public static IEnumerable<AdPlanRow> AdPlans(DateOnly today) =>
        [
            AdPlan("ZTC-01", 1, "ztc", "直通车 冲量 围巾", 120m, today.AddDays(-24), "I1001 I1022"),
            AdPlan("ZTC-02", 1, "ztc", "直通车 保投产 羽绒", 80m, today.AddDays(-17), "I1007 I1019"),
            AdPlan("ZZ-01", 1, "zuanzhan", "钻展 首焦 暖冬", 300m, today.AddDays(-12), ""),
            AdPlan("ZZ-01", 2, "zuanzhan", "钻展 老客召回", 300m, today.AddDays(-12), ""),
        ];

    public static IEnumerable<AssetRow> Assets(DateTimeOffset now)
    {
        var dice = new DemoDice(505);
        string[] designers = ["u010", "u011", "u012", "u013", "u014"];
        string[] angles = ["正面", "细节", "平铺", "模特"];
        for (var n = 0; n < 28; n++)
        {
            var good = DemoGoods.All[n];
            var at = DemoOrders.Before(now, 0.5 + (n * 0.9));
            var filed = dice.Next(5) != 0;
            yield return new AssetRow
            {
                AssetId = $"AS{n + 1:0000}",
                Name = $"{good.Title.Split(' ')[0]}-{angles[n % angles.Length]}.jpg",
                File = "null",
                Category = n % 4 == 3 ? "promo" : "item",
                Source = n % 4 == 3 ? "p09-promo-image-design" : "p07-image-processing",
                Tags = filed ? good.Category : "",
                ItemIds = good.ItemId,
                DesignerUserId = designers[n % designers.Length],
                FinishedAt = at,
                ArchivedAt = filed ? at.AddHours(5) : null,
            };
        }
    }

    public static IEnumerable<PageRow> Pages(DateTimeOffset now) =>
        StoreFigures.Stores.SelectMany(store => (string[])["home", "detail"], (store, type) => Page(store, type, now));

    public static IEnumerable<SmsBatchRow> Sms(DateTimeOffset now) =>
        [
            new()
            {
                SmsBatchId = "SMS0001",
                TemplateId = "TPL0001",
                Purpose = "campaign",
                CampaignId = "HD-01",
                Content = "【暖衣旗舰店】换季焕新，老客专享满 300 减 30，今晚 8 点开抢。拒收请回复R",
                Parts = 1,
                RecipientCount = 2_860,
                Template = ReviewState.Approved,
                SentCount = 2_860,
                DeliveredRate = 96.8m,
                Unsubscribes = 7,
                PlanSendAt = DemoOrders.Before(now, 31),
                SubmittedAt = DemoOrders.Before(now, 34),
            },
        ];

    private static PlanRow Plan(string id, string type, DateOnly today, int? month, decimal target, DateTimeOffset at) =>
        new()
        {
            PlanId = id,
            Type = type,
            Year = today.Year,
            Month = month,
            SalesTarget = target,
            GrossMarginTarget = 45m,
            PromoBudgetRatio = 8m,
            Document = "{}",
            PublishedAt = at,
            Lines = [Line(id, 1, "flagship", target * 0.7m), Line(id, 2, "direct", target * 0.3m)],
        };

    private static PlanLineRow Line(string id, int number, string project, decimal sales) =>
        new()
        {
            PlanId = id,
            LineNo = number,
            Kind = "project",
            Subject = project,
            Sales = Money.Of(sales),
        };

    private static CampaignRow Campaign(
        string id,
        string theme,
        DateOnly day,
        CampaignState state,
        decimal target,
        decimal budget,
        DateTimeOffset now
    ) =>
        new()
        {
            CampaignId = id,
            Type = "store_theme",
            Month = Shop.Months.Text(day),
            Theme = theme,
            TargetSales = target,
            Budget = budget,
            State = state,
            StartAt = state == CampaignState.Draft ? null : ChinaTime.Start(Shop.Months.First(day).AddDays(4)),
            EndAt = state == CampaignState.Closed ? ChinaTime.Start(Shop.Months.First(day).AddDays(11)) : null,
            PublishedUrl = state == CampaignState.Draft ? null : $"https://shop.example.com/campaign/{id}",
            CreatedAt = DemoOrders.Before(now, 60),
        };

    private static SignupRow Signup(
        string number,
        string name,
        string channel,
        SignupState state,
        string? reason,
        DateTimeOffset now,
        int changed
    ) =>
        new()
        {
            SignupNo = number,
            ActivityName = name,
            Channel = channel,
            State = state,
            Reason = reason,
            Deposit = 500m,
            RegisterDeadline = DemoOrders.Before(now, -2),
            ActivityStart = DemoOrders.Before(now, -6),
            ActivityEnd = DemoOrders.Before(now, -9),
            ChangedAt = DemoOrders.Before(now, -changed),
        };

    private static AdPlanRow AdPlan(string id, int line, string account, string name, decimal budget, DateOnly from, string items) =>
        new()
        {
            AdPlanId = id,
            LineNo = line,
            Account = account,
            Name = name,
            DailyBudget = budget,
            ItemIds = items,
            Document =
                account == "ztc" ? """{"keywordTable":[{"keyword":"羊毛围巾"},{"keyword":"围巾女冬"},{"keyword":"保暖围巾"}]}""" : "{}",
            StartsAt = ChinaTime.Start(from),
        };

    private static PageRow Page(string store, string type, DateTimeOffset now) =>
        new()
        {
            PageId = $"{store}:{type}",
            StoreId = store,
            PageType = type,
            Url = $"https://shop.example.com/{store}/{type}",
            Content = type == "home" ? "首页 暖冬版" : "宝贝详情模板 2026 秋冬版",
            Edition = 3,
            PublishedAt = DemoOrders.Before(now, 12),
        };
}
