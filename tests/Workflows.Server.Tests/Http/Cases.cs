using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Steps of the return flow that several tests begin with.</summary>
internal static class Cases
{
    /// <summary>Starts 退货 as the signed-in person; returns the instance's key.</summary>
    public static async Task<string> StartReturnAsync(HttpClient client)
    {
        var order = await SomeOrderAsync(client);
        var started = await client
            .PostAsync(
                "/api/catalogue/p15-return/start",
                new
                {
                    data = new
                    {
                        orderNo = order,
                        buyerNick = "测试买家",
                        refundType = "refund_only",
                        reason = "other",
                        refundAmount = 1.5,
                    },
                }
            )
            .OkAsync();
        return started["processInstanceKey"]!.GetValue<string>();
    }

    /// <summary>A number that the shop knows.</summary>
    public static async Task<string> SomeOrderAsync(HttpClient client)
    {
        var catalogue = await client.GetAsync("/api/catalogue").OkAsync();
        var flow = catalogue["items"]!.AsArray().Single(item => item!["processId"]!.GetValue<string>() == "p15-return")!;
        return flow["form"]!["data"]!["orderNoOptions"]![0]!["value"]!.GetValue<string>();
    }

    /// <summary>The open task of the instance in the person's inbox.</summary>
    public static async Task<string> FirstTaskAsync(HttpClient client, string instance)
    {
        for (var look = 0; look < 100; look++)
        {
            var found = (JsonNode)await client.PostAsync("/api/inbox/search", new { view = "todo", page = new { limit = 500 } }).OkAsync();
            var row = found["items"]!.AsArray().FirstOrDefault(item => item!["processInstanceKey"]!.GetValue<string>() == instance);
            if (row is not null)
                return row["key"]!.GetValue<string>();
            // The flow reads its order by a job first, in the background.
            await Task.Delay(50);
        }
        throw new AssertionException("The instance has no task in this inbox.");
    }
}
