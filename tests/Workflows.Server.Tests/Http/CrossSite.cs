using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>No other site changes anything in a signed-in person's name.</summary>
internal sealed class CrossSite
{
    [Test]
    public async Task A_change_with_a_cookie_needs_the_header_that_no_form_can_send()
    {
        var client = await SharedServer.Instance.SignedInAsync("u020");
        client.DefaultRequestHeaders.Remove("X-CSRF");
        (await client.PostAsync("/api/inbox/search", new { view = "todo" }).ProblemAsync(403)).Code().ShouldBe("CSRF");
        await client.PostAsync("/api/inbox/search", new { view = "todo" }, ("X-CSRF", "1")).OkAsync();
    }

    [Test]
    public async Task A_change_from_another_site_is_refused_even_with_the_header()
    {
        var client = await SharedServer.Instance.SignedInAsync("u020");
        (await client.PostAsync("/api/inbox/search", new { view = "todo" }, ("Sec-Fetch-Site", "cross-site")).ProblemAsync(403))
            .Code()
            .ShouldBe("CSRF");
        await client.PostAsync("/api/inbox/search", new { view = "todo" }, ("Origin", "https://evil.example")).ProblemAsync(403);
        await client.PostAsync("/api/inbox/search", new { view = "todo" }, ("Origin", "http://localhost")).OkAsync();
    }

    [Test]
    public async Task The_account_that_demo_lends_to_clients_is_not_lent_to_pages_of_other_sites()
    {
        var client = SharedServer.Instance.Anonymous();
        await client.PostAsync("/v2/clock/reset", "{}", ("Origin", "https://evil.example")).ProblemAsync(403);
    }

    [Test]
    public async Task The_account_that_demo_lends_is_not_lent_under_another_name_of_this_machine()
    {
        var client = SharedServer.Instance.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Get, "/v2/topology");
        request.Headers.Host = "rebound.example";
        await client.SendAsync(request).ProblemAsync(401);
    }

    [Test]
    public async Task Every_answer_forbids_framing_and_sniffing()
    {
        var answer = await SharedServer.Instance.Anonymous().GetAsync("/v2/status");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
    }
}
