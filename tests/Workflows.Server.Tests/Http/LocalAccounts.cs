using System.Net;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Outside demo: passwords, HTTP Basic, grants.</summary>
internal sealed class LocalAccounts
{
    private const string Password = "a long enough password";
    private TestServer server = null!;

    [OneTimeSetUp]
    public void Start() =>
        server = new TestServer(
            ("Workflows:Demo", "false"),
            ("Workflows:Administrator:UserName", "root"),
            ("Workflows:Administrator:Password", Password)
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task Demos_doors_are_shut()
    {
        await server.Anonymous().GetAsync("/v2/topology").ProblemAsync(401);
        await server.Anonymous().GetAsync("/api/people").ProblemAsync(404);
        (await server.Anonymous().PostAsync("/api/session", new { person = "u020" }).ProblemAsync(403)).Code().ShouldBe("DEMO_ONLY");
        var root = server.Basic("root", Password);
        await root.GetAsync("/api/simulation/orders").ProblemAsync(404);
    }

    [Test]
    public async Task A_challenge_names_Basic()
    {
        var answer = await server.Anonymous().GetAsync("/v2/topology");
        answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Basic");
    }

    [Test]
    public async Task Wrong_passwords_are_refused_and_lock_the_account()
    {
        var root = server.Basic("root", Password);
        await root.PostAsync(
                "/api/accounts",
                new
                {
                    userName = "careless",
                    password = Password,
                    grants = new[] { "engine:read" },
                }
            )
            .OkAsync();
        for (var i = 0; i < 10; i++)
            await server.Basic("careless", "wrong " + i).GetAsync("/v2/topology").ProblemAsync(401);
        await server.Basic("careless", Password).GetAsync("/v2/topology").ProblemAsync(401);
    }

    [Test]
    public async Task An_account_may_do_what_its_grants_say()
    {
        var root = server.Basic("root", Password);
        await root.PostAsync(
                "/api/accounts",
                new
                {
                    userName = "worker",
                    password = Password,
                    grants = new[] { "job:activate" },
                }
            )
            .OkAsync();
        var worker = server.Basic("worker", Password);
        await worker
            .PostAsync(
                "/v2/jobs/activation",
                new
                {
                    type = "nothing",
                    timeout = 1000,
                    maxJobsToActivate = 1,
                    requestTimeout = -1,
                }
            )
            .OkAsync();
        await worker.PostAsync("/v2/process-instances", new { processDefinitionId = "p15-return" }).ProblemAsync(403);
        await worker.PostAsync("/v2/process-instances/search", "{}").ProblemAsync(403);
        await worker.GetAsync("/api/accounts").ProblemAsync(403);
    }

    [Test]
    public async Task A_user_name_that_is_a_login_of_the_organization_is_that_person()
    {
        var root = server.Basic("root", Password);
        await root.PostAsync("/api/accounts", new { userName = "peng.lijuan", password = Password }).OkAsync();
        var browser = server.Anonymous();
        var me = await browser.PostAsync("/api/session", new { userName = "peng.lijuan", password = Password }).OkAsync();
        me["id"]!.GetValue<string>().ShouldBe("u020");
        (await browser.GetAsync("/api/me").OkAsync())["can"]!["work"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Test]
    public async Task People_without_an_account_are_listed_with_the_name_that_theirs_would_have()
    {
        var root = server.Basic("root", Password);
        var before = await root.GetAsync("/api/accounts").OkAsync();
        before["withoutAccount"]!.AsArray().ShouldContain(row => row!["userName"]!.GetValue<string>() == "han.xuemei");
        await root.PostAsync("/api/accounts", new { userName = "han.xuemei", password = Password }).OkAsync();
        var after = await root.GetAsync("/api/accounts").OkAsync();
        after["withoutAccount"]!.AsArray().ShouldNotContain(row => row!["userName"]!.GetValue<string>() == "han.xuemei");
        after["items"]!.AsArray().ShouldContain(row => row!["person"] != null && row["person"]!["name"]!.GetValue<string>() == "韩雪梅");
    }

    [Test]
    public async Task Another_password_and_a_deleted_account_end_what_is_open()
    {
        var root = server.Basic("root", Password);
        await root.PostAsync("/api/accounts", new { userName = "fan.dayong", password = Password }).OkAsync();
        var browser = server.Anonymous();
        await browser.PostAsync("/api/session", new { userName = "fan.dayong", password = Password }).OkAsync();
        var client = server.Basic("fan.dayong", Password);
        await client.GetAsync("/api/me").OkAsync();

        await root.PutAsync("/api/accounts/fan.dayong", new { password = "quite another password" }).OkAsync();
        await browser.GetAsync("/api/me").ProblemAsync(401);
        await client.GetAsync("/api/me").ProblemAsync(401);

        var again = server.Basic("fan.dayong", "quite another password");
        await again.GetAsync("/api/me").OkAsync();
        (await root.DeleteAsync("/api/accounts/fan.dayong")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await again.GetAsync("/api/me").ProblemAsync(401);
    }

    [Test]
    public async Task Everybody_changes_their_own_password_with_the_present_one()
    {
        var root = server.Basic("root", Password);
        await root.PostAsync("/api/accounts", new { userName = "yao.huimin", password = Password }).OkAsync();
        var (here, elsewhere) = (server.Anonymous(), server.Anonymous());
        here.DefaultRequestHeaders.Add("X-CSRF", "1");
        foreach (var browser in new[] { here, elsewhere })
            await browser.PostAsync("/api/session", new { userName = "yao.huimin", password = Password }).OkAsync();

        const string next = "my very own password";
        (await here.PutAsync("/api/me/password", new { current = "a guess", password = next }).ProblemAsync(422))
            .Code()
            .ShouldBe("CURRENT_PASSWORD");
        await here.PutAsync("/api/me/password", new { current = Password, password = "short" }).ProblemAsync(422);
        (await here.PutAsync("/api/me/password", new { current = Password, password = next })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );

        await here.GetAsync("/api/me").OkAsync();
        await elsewhere.GetAsync("/api/me").ProblemAsync(401);
        await server.Basic("yao.huimin", next).GetAsync("/api/me").OkAsync();
    }

    [Test]
    public async Task Weak_passwords_and_unknown_grants_are_refused()
    {
        var root = server.Basic("root", Password);
        await root.PostAsync("/api/accounts", new { userName = "weak", password = "short" }).ProblemAsync(422);
        (
            await root.PostAsync(
                    "/api/accounts",
                    new
                    {
                        userName = "odd",
                        password = Password,
                        grants = new[] { "everything" },
                    }
                )
                .ProblemAsync(422)
        ).Code().ShouldBe("GRANT_UNKNOWN");
    }
}
