using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>A campaign that began by hand has no draft in the shop: the flows that it calls still keep its number.</summary>
internal sealed class KeptReferences
{
    [Test]
    public async Task What_a_case_refers_to_already_stays_an_option_and_may_be_sent_back_unchanged()
    {
        var (operations, planning) = (await SharedServer.Instance.SignedInAsync("u003"), await SharedServer.Instance.SignedInAsync("u015"));
        var start = TimeProvider.System.GetUtcNow().AddDays(20);
        var campaign = new
        {
            campaignMonth = start.ToString("yyyy-MM-01", System.Globalization.CultureInfo.InvariantCulture),
            campaignType = "store_theme",
            startAt = start,
            endAt = start.AddDays(3),
            targetSales = 500000,
            campaignBudget = 8000,
        };
        var started = await operations.PostAsync("/api/catalogue/p03-monthly-theme-campaign/start", new { data = campaign }).OkAsync();
        var instance = started["processInstanceKey"]!.GetValue<string>();

        var kickoff = await Cases.FirstTaskAsync(operations, instance);
        var wishes = new
        {
            campaign.campaignMonth,
            campaign.campaignType,
            campaign.startAt,
            campaign.endAt,
            campaign.targetSales,
            campaign.campaignBudget,
            goal = "拉动亲子装",
            prepNeeds = Array.Empty<string>(),
        };
        await operations.PostAsync($"/api/tasks/{kickoff}/complete", new { data = wishes }).OkAsync();

        var brief = await TaskCalledAsync(planning, "brief");
        await planning
            .PostAsync($"/api/tasks/{brief}/complete", new { outcome = "unclear", data = new { briefNote = "补人群与完成时间" } })
            .OkAsync();

        var revise = await TaskCalledAsync(operations, "revise-brief");
        var form = (await operations.GetAsync($"/api/tasks/{revise}").OkAsync())["form"]!;
        var number = form["data"]!["campaignId"]!.GetValue<string>();
        form["data"]!["campaignIdOptions"]!.AsArray().ShouldContain(option => option!["value"]!.GetValue<string>() == number);
        var answer = new
        {
            campaignId = number,
            goal = "拉动亲子装",
            audience = "妈妈",
            themeType = "promotion",
            campaignBudget = 8000,
            themeDueAt = start.AddDays(-5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        await operations.PostAsync($"/api/tasks/{revise}/complete", new { data = answer }).OkAsync();
    }

    private static async Task<string> TaskCalledAsync(HttpClient client, string element)
    {
        for (var look = 0; look < 100; look++)
        {
            var found = (JsonNode)await client.PostAsync("/api/inbox/search", new { view = "todo", page = new { limit = 500 } }).OkAsync();
            if (found["items"]!.AsArray().FirstOrDefault(item => item!["elementId"]?.GetValue<string>() == element) is { } row)
                return row["key"]!.GetValue<string>();
            await Task.Delay(50);
        }
        throw new AssertionException($"No task «{element}» is in this inbox.");
    }
}
