using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Signing in by a provider of identities: a known login is that person; everybody else ends on a page that says what to do.</summary>
internal sealed class OpenIdConnect
{
    private TestIssuer issuer = null!;
    private TestServer server = null!;
    private HttpClient provider = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        issuer = await TestIssuer.StartAsync();
        server = new TestServer(
            ("Workflows:Demo", "false"),
            ("Workflows:OpenIdConnect:Authority", issuer.Address),
            ("Workflows:OpenIdConnect:ClientId", TestIssuer.ClientId),
            ("Workflows:OpenIdConnect:ClientSecret", TestIssuer.ClientSecret),
            ("Workflows:OpenIdConnect:Name", "公司账号")
        );
        provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    [SetUp]
    public void SignOut() => (issuer.Login, issuer.NamesLoginLater, issuer.Refuses) = ("", false, null);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        provider.Dispose();
        await server.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_known_login_signs_that_person_in(bool later)
    {
        (issuer.Login, issuer.NamesLoginLater) = ("peng.lijuan", later);
        var browser = Browser();
        var back = await ReturnAsync(browser, "/api/session/oidc");
        (back.StatusCode, back.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/"));
        (await browser.GetAsync("/api/me").OkAsync())["id"]!.GetValue<string>().ShouldBe("u020");
    }

    [Test]
    public async Task An_unknown_login_gets_a_page_that_says_what_to_do_and_whom_to_ask()
    {
        issuer.Login = "<b>nobody";
        var browser = Browser();
        var back = await ReturnAsync(browser, "/api/session/oidc");
        var page = await PageAsync(back, HttpStatusCode.Forbidden);
        page.ShouldContain("组织里没有您这个账号");
        page.ShouldContain("&lt;b&gt;nobody");
        page.ShouldNotContain("<b>nobody");
        page.ShouldContain("请联系系统管理员");
        page.ShouldContain("/api/session/oidc?again=true");
        await browser.GetAsync("/api/me").ProblemAsync(401);
    }

    [Test]
    public async Task Trying_again_asks_the_provider_who_it_is()
    {
        issuer.Login = "peng.lijuan";
        await ReturnAsync(Browser(), "/api/session/oidc?again=true");
        issuer.LastPrompt.ShouldBe("login");
    }

    [Test]
    public async Task The_page_speaks_English_when_asked_to()
    {
        issuer.Login = "nobody";
        var browser = Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", "en");
        (await PageAsync(await ReturnAsync(browser, "/api/session/oidc"), HttpStatusCode.Forbidden)).ShouldContain(
            "nobody of the organization has the login"
        );
    }

    [TestCase("access_denied", HttpStatusCode.Forbidden, "登录已取消")]
    [TestCase("server_error", HttpStatusCode.BadGateway, "拒绝了本系统")]
    public async Task What_the_provider_refuses_is_a_page_too(string error, HttpStatusCode status, string title)
    {
        issuer.Refuses = error;
        (await PageAsync(await ReturnAsync(Browser(), "/api/session/oidc"), status)).ShouldContain(title);
    }

    [Test]
    public async Task A_way_back_that_nobody_set_out_on_is_a_page_too()
    {
        issuer.Login = "peng.lijuan";
        var (one, other) = (Browser(), Browser());
        var address = await LeaveAsync(one, "/api/session/oidc");
        // The other browser holds none of the cookies.
        (await PageAsync(await other.GetAsync(address.PathAndQuery), HttpStatusCode.BadRequest)).ShouldContain("登录页面已失效");
        (await PageAsync(await other.GetAsync("/signin-oidc?code=x&state=y"), HttpStatusCode.BadRequest)).ShouldContain("登录页面已失效");
    }

    [Test]
    public async Task A_provider_that_is_away_is_a_page_too()
    {
        await using var lonely = new TestServer(
            ("Workflows:Demo", "false"),
            ("Workflows:OpenIdConnect:Authority", "http://127.0.0.1:9"),
            ("Workflows:OpenIdConnect:ClientId", "workflows")
        );
        var answer = await lonely.Anonymous().GetAsync("/api/session/oidc");
        (await PageAsync(answer, HttpStatusCode.ServiceUnavailable)).ShouldContain("暂时连不上 OpenID Connect");
    }

    private HttpClient Browser() =>
        server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>From our page to the provider and back, as a browser goes.</summary>
    private async Task<HttpResponseMessage> ReturnAsync(HttpClient browser, string path) =>
        await browser.GetAsync((await LeaveAsync(browser, path)).PathAndQuery);

    /// <summary>To the provider; returns where it sends the browser.</summary>
    private async Task<Uri> LeaveAsync(HttpClient browser, string path)
    {
        var away = await browser.GetAsync(path);
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect, await away.Content.ReadAsStringAsync());
        var answer = await provider.GetAsync(away.Headers.Location);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!;
    }

    private static async Task<string> PageAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var page = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, page);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.ShouldNotContain("Exception");
        page.ShouldNotContain("   at ");
        return page;
    }
}
