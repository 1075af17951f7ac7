using System.Text.Json;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The six reports of 直通车: by plan, keyword, item, region, hour and platform. The parts always make the whole.</summary>
internal static class ZtcReport
{
    private static readonly string[] Regions = ["浙江", "江苏", "广东", "上海", "山东", "其他"];
    private static readonly string[] Hours = ["00–08", "08–12", "12–18", "18–24"];
    private static readonly string[] Platforms = ["search_mobile", "search_pc", "targeting"];

    public static FeelContext Of(IReadOnlyList<AdPlanRow> plans, DateOnly day)
    {
        var figures = plans.Select(plan => (Name: plan.Name, Sum: AdStatistics.Of(plan, day, day))).ToList();
        var sum = figures.Aggregate(default(AdFigures), (total, plan) => total + plan.Sum);
        var reports = Values.Row(
            ("plan", Values.Table(figures, row => Row("planName", row.Name, row.Sum))),
            ("keyword", Split("keyword", Keywords(plans), sum, day)),
            ("item", Split("itemId", Items(plans), sum, day)),
            ("region", Split("region", Regions, sum, day)),
            ("time", Split("hours", Hours, sum, day)),
            ("platform", Split("platform", Platforms, sum, day))
        );
        return Values.Row(
            (
                "ztcPlans",
                Values.Table(
                    plans,
                    plan => Values.Row(("ztcPlanId", plan.AdPlanId), ("planName", plan.Name), ("dailyBudget", Money.Of(plan.DailyBudget)))
                )
            ),
            ("ztcReports", reports),
            ("impressions", sum.Views),
            ("clicks", sum.Clicks),
            ("cost", Money.Of(sum.Cost)),
            ("orders", sum.Orders),
            ("gmv", Money.Of(sum.Gmv)),
            ("ppc", Values.Of(sum.Ppc)),
            ("ctr", Values.Of(sum.Ctr)),
            ("roi", Values.Of(sum.Roi))
        );
    }

    private static FeelList Split(string key, IReadOnlyList<string> names, AdFigures sum, DateOnly day)
    {
        var weights = names.Select(name => Traffic.Part($"ztc {name}", day, 10, 40)).ToList();
        var rows = new List<FeelValue>();
        var left = sum;
        for (var n = 0; n < names.Count; n++)
        {
            var part = n == names.Count - 1 ? left : Part(sum, weights[n], weights.Sum());
            left = new AdFigures(
                left.Views - part.Views,
                left.Clicks - part.Clicks,
                left.Cost - part.Cost,
                left.Orders - part.Orders,
                left.Gmv - part.Gmv
            );
            rows.Add(Row(key, names[n], part));
        }
        return FeelList.From(rows);
    }

    private static AdFigures Part(AdFigures sum, int weight, int all) =>
        new(
            sum.Views * weight / all,
            sum.Clicks * weight / all,
            Money.Of(sum.Cost * weight / all),
            sum.Orders * weight / all,
            Money.Of(sum.Gmv * weight / all)
        );

    private static FeelContext Row(string key, string name, AdFigures sum) =>
        Values.Row(
            (key, name),
            ("pv", sum.Views),
            ("clicks", sum.Clicks),
            ("ctr", Values.Of(sum.Ctr)),
            ("cost", Money.Of(sum.Cost)),
            ("ppc", Values.Of(sum.Ppc)),
            ("orders", sum.Orders),
            ("gmv", Money.Of(sum.Gmv)),
            ("roi", Values.Of(sum.Roi))
        );

    private static List<string> Keywords(IReadOnlyList<AdPlanRow> plans)
    {
        var found = plans.SelectMany(plan => Texts(plan.Document, "keywordTable", "keyword")).Distinct(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : ["店铺词"];
    }

    private static List<string> Items(IReadOnlyList<AdPlanRow> plans)
    {
        var found = plans
            .SelectMany(plan => plan.ItemIds.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return found.Count > 0 ? found : ["全店"];
    }

    private static IEnumerable<string> Texts(string document, string table, string name)
    {
        using var json = JsonDocument.Parse(document);
        if (!json.RootElement.TryGetProperty(table, out var rows) || rows.ValueKind != JsonValueKind.Array)
            return [];
        return
        [
            .. rows.EnumerateArray()
                .Where(row =>
                    row.ValueKind == JsonValueKind.Object
                    && row.TryGetProperty(name, out var text)
                    && text.ValueKind == JsonValueKind.String
                )
                .Select(row => row.GetProperty(name).GetString()!),
        ];
    }
}
