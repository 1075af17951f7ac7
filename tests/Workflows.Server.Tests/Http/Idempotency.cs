using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>A request that is sent twice with the same key has one effect and one answer.</summary>
internal sealed class Idempotency
{
    private static string NewKey() => Guid.NewGuid().ToString();

    [Test]
    public async Task The_same_key_and_body_start_one_instance_and_get_the_same_answer()
    {
        var client = SharedServer.Instance.Anonymous();
        var key = NewKey();
        var body = new { processDefinitionId = "p15-return", variables = new { orderNo = key } };
        var first = await client.PostAsync("/v2/process-instances", body, ("Idempotency-Key", key)).OkAsync();
        var second = await client.PostAsync("/v2/process-instances", body, ("Idempotency-Key", key)).OkAsync();
        second.ToJsonString().ShouldBe(first.ToJsonString());
        (await CountAsync(client, key)).ShouldBe(1);
    }

    [Test]
    public async Task Many_at_once_with_the_same_key_start_one_instance()
    {
        var client = SharedServer.Instance.Anonymous();
        var key = NewKey();
        var body = new { processDefinitionId = "p15-return", variables = new { orderNo = key } };
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => client.PostAsync("/v2/process-instances", body, ("Idempotency-Key", key)).OkAsync())
        );
        answers.Select(answer => answer["processInstanceKey"]!.GetValue<string>()).Distinct().Count().ShouldBe(1);
        (await CountAsync(client, key)).ShouldBe(1);
    }

    [Test]
    public async Task The_same_key_with_another_body_is_422()
    {
        var client = SharedServer.Instance.Anonymous();
        var key = NewKey();
        await client.PostAsync("/v2/messages/publication", new { name = "a", correlationKey = key }, ("Idempotency-Key", key)).OkAsync();
        await client
            .PostAsync("/v2/messages/publication", new { name = "a", correlationKey = key + "x" }, ("Idempotency-Key", key))
            .ProblemAsync(422);
    }

    [Test]
    public async Task Keys_of_two_callers_never_meet()
    {
        var key = NewKey();
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var colleague = await SharedServer.Instance.SignedInAsync("u021");
        var body = new
        {
            data = new
            {
                orderNo = await Cases.SomeOrderAsync(staff),
                buyerNick = "b",
                refundType = "refund_only",
                reason = "other",
                refundAmount = 1,
            },
        };
        var first = await staff.PostAsync("/api/catalogue/p15-return/start", body, ("Idempotency-Key", key)).OkAsync();
        var repeated = await staff.PostAsync("/api/catalogue/p15-return/start", body, ("Idempotency-Key", key)).OkAsync();
        var other = await colleague.PostAsync("/api/catalogue/p15-return/start", body, ("Idempotency-Key", key)).OkAsync();
        repeated["processInstanceKey"]!.GetValue<string>().ShouldBe(first["processInstanceKey"]!.GetValue<string>());
        other["processInstanceKey"]!.GetValue<string>().ShouldNotBe(first["processInstanceKey"]!.GetValue<string>());
    }

    private static async Task<int> CountAsync(HttpClient client, string order)
    {
        var found = await client
            .PostAsync(
                "/v2/process-instances/search",
                new
                {
                    filter = new
                    {
                        variables = new[] { new { name = "orderNo", value = System.Text.Json.JsonSerializer.Serialize(order) } },
                    },
                }
            )
            .OkAsync();
        return ((JsonNode)found)["page"]!["totalItems"]!.GetValue<int>();
    }
}
