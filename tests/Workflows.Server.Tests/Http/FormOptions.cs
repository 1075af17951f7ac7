using System.Net;
using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Options that only the server has: searched there, and checked there.</summary>
internal sealed class FormOptions
{
    [Test]
    public async Task An_order_that_does_not_exist_is_refused_at_its_field()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var problem = await staff
            .PostAsync(
                "/api/catalogue/p15-return/start",
                """{"data":{"orderNo":"NO-SUCH-ORDER","buyerNick":"x","refundType":"refund_only","reason":"other","refundAmount":1}}"""
            )
            .ProblemAsync(422);
        problem["problems"]!.AsArray().ShouldContain(item => item!["field"]!.GetValue<string>() == "orderNo");
    }

    [Test]
    public async Task Orders_are_searched_by_what_is_typed_and_bring_what_the_form_takes_from_them()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var form = await StartFormAsync(staff);
        var some = form["data"]!["orderNoOptions"]!.AsArray();
        some.Count.ShouldBeInRange(1, 50);
        var wanted = some[^1]!;
        var found = await staff
            .PostAsync(
                "/api/forms/options",
                new
                {
                    formKey = form["key"]!.GetValue<string>(),
                    field = "orderNo",
                    q = wanted["value"]!.GetValue<string>(),
                }
            )
            .OkAsync();
        var option = found["items"]!.AsArray().ShouldHaveSingleItem()!;
        option["value"]!.GetValue<string>().ShouldBe(wanted["value"]!.GetValue<string>());
        option["buyerNick"]!.GetValue<string>().ShouldNotBeEmpty();
        option["paidAmount"].ShouldNotBeNull();
    }

    [Test]
    public async Task Options_are_searched_only_in_a_form_that_one_has_open()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var form = await StartFormAsync(staff);
        var designer = await SharedServer.Instance.SignedInAsync("u010");
        var body = new
        {
            formKey = form["key"]!.GetValue<string>(),
            field = "orderNo",
            q = "",
        };
        await designer.PostAsync("/api/forms/options", body).ProblemAsync(404);
        await staff.PostAsync("/api/forms/options", new { body.formKey, field = "buyerNick" }).ProblemAsync(404);
        await SharedServer.Instance.Anonymous().PostAsync("/api/forms/options", body, ("X-CSRF", "1")).ProblemAsync(401);
    }

    private static async Task<JsonNode> StartFormAsync(HttpClient client) =>
        (await client.GetAsync("/api/catalogue").OkAsync())["items"]!
            .AsArray()
            .Single(item => item!["processId"]!.GetValue<string>() == "p15-return")!["form"]!;
}
