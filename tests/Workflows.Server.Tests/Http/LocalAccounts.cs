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
