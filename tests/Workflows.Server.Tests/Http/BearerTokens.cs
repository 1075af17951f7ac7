using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>OAuth 2.0 client credentials: an account of an API client and its password become a token, which ends with the account as it was.</summary>
internal sealed class BearerTokens
{
    private const string Password = "a long + enough % password";
    private TestServer server = null!;
    private HttpClient root = null!;

    [OneTimeSetUp]
    public void Start()
    {
        server = new TestServer(
            ("Workflows:Demo", "false"),
            ("Workflows:Administrator:UserName", "root"),
            ("Workflows:Administrator:Password", Password)
        );
        root = server.Basic("root", Password);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        root.Dispose();
        await server.DisposeAsync();
    }

    [Test]
    public async Task A_token_is_the_account_with_its_grants()
    {
        await AccountAsync("robot", "engine:read");
        var answer = await TokenAsync(("client_id", "robot"), ("client_secret", Password), ("audience", "zeebe.camunda.io")).OkAsync();
        answer["token_type"]!.GetValue<string>().ShouldBe("Bearer");
        answer["expires_in"]!.GetValue<int>().ShouldBe(3600);
        answer["scope"]!.GetValue<string>().ShouldBe("engine:read");

        var robot = Bearer(answer);
        (await robot.GetAsync("/v2/authentication/me").OkAsync())["username"]!.GetValue<string>().ShouldBe("robot");
        await robot.PostAsync("/v2/process-instances/search", "{}").OkAsync();
        await robot.PostAsync("/v2/process-instances", new { processDefinitionId = "p15-return" }).ProblemAsync(403);
        await robot.GetAsync("/api/accounts").ProblemAsync(403);
    }

    [Test]
    public async Task The_secret_may_stand_in_the_header()
    {
        await AccountAsync("header", "engine:read");
        var client = server.Anonymous();
        var pair = $"header:{WebUtility.UrlEncode(Password)}";
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        var form = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        var answer = await client.PostAsync("/oauth/token", form);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await Bearer(await Task.FromResult(answer).OkAsync()).GetAsync("/v2/topology").OkAsync();
    }

    [Test]
    public async Task A_token_may_ask_for_less_than_the_account_holds_never_for_more()
    {
        await AccountAsync("narrow", "engine:*");
        var less = await TokenAsync(("client_id", "narrow"), ("client_secret", Password), ("scope", "engine:read")).OkAsync();
        await Bearer(less).PostAsync("/v2/process-instances", new { processDefinitionId = "p15-return" }).ProblemAsync(403);
        foreach (var more in new[] { "administer", "clock:set", "engine:read nonsense" })
            await RefusedAsync(400, "invalid_scope", ("client_id", "narrow"), ("client_secret", Password), ("scope", more));
    }

    [Test]
    public async Task Other_grants_another_password_and_a_deleted_account_end_a_token()
    {
        var changes = new (string Name, Func<string, Task> Change)[]
        {
            ("regranted", name => root.PutAsync("/api/accounts/" + name, new { grants = new[] { "engine:*" } })),
            ("rekeyed", name => root.PutAsync("/api/accounts/" + name, new { password = Password + "!" })),
            ("deleted", name => root.DeleteAsync("/api/accounts/" + name)),
        };
        foreach (var (name, change) in changes)
        {
            await AccountAsync(name, "engine:read");
            var client = Bearer(await TokenAsync(("client_id", name), ("client_secret", Password)).OkAsync());
            await client.GetAsync("/v2/topology").OkAsync();
            await change(name);
            var refused = client.GetAsync("/v2/topology");
            (await refused.ProblemAsync(401)).Code().ShouldBe("TOKEN_INVALID");
            (await refused).Headers.WwwAuthenticate.Single().ToString().ShouldContain("invalid_token");
        }
    }

    [TestCase("no token at all")]
    [TestCase("eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290IiwiaXNzIjoid29ya2Zsb3dzIiwiYXVkIjoid29ya2Zsb3dzIn0.")]
    public async Task A_token_of_somebody_else_is_refused(string token)
    {
        var client = server.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        (await client.GetAsync("/v2/topology").ProblemAsync(401)).Code().ShouldBe("TOKEN_INVALID");
        (await client.GetAsync("/api/me").ProblemAsync(401)).Code().ShouldBe("TOKEN_INVALID");
    }

    [Test]
    public async Task A_changed_token_is_refused()
    {
        await AccountAsync("changed", "engine:read");
        var parts = (await TokenAsync(("client_id", "changed"), ("client_secret", Password)).OkAsync())["access_token"]!
            .GetValue<string>()
            .Split('.');
        var claims = JsonNode.Parse(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Decode(parts[1]))!;
        claims["scope"] = "administer";
        parts[1] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(claims.ToJsonString());
        var client = server.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", string.Join('.', parts));
        await client.GetAsync("/v2/topology").ProblemAsync(401);
    }

    [Test]
    public async Task Errors_are_those_of_the_standard()
    {
        await AccountAsync("careful", "engine:read");
        await RefusedAsync(401, "invalid_client", ("client_id", "careful"), ("client_secret", "a wrong one"));
        await RefusedAsync(401, "invalid_client", ("client_id", "care\u0001ful"), ("client_secret", Password));
        await RefusedAsync(400, "invalid_request", ("client_id", "care\0ful"), ("client_secret", Password));
        await RefusedAsync(401, "invalid_client", ("client_id", "careful"));
        await RefusedAsync(400, "invalid_request", ("client_id", "careful"), ("client_id", "root"), ("client_secret", Password));
        await RefusedAsync(
            400,
            "unsupported_grant_type",
            ("grant_type", "password"),
            ("client_id", "careful"),
            ("client_secret", Password)
        );
        var bare = await server.Anonymous().PostAsync("/oauth/token", "{}");
        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_person_gets_no_token()
    {
        await AccountAsync("peng.lijuan", []);
        await RefusedAsync(400, "unauthorized_client", ("client_id", "peng.lijuan"), ("client_secret", Password));
    }

    private async Task AccountAsync(string userName, params string[] grants) =>
        await root.PostAsync(
                "/api/accounts",
                new
                {
                    userName,
                    password = Password,
                    grants,
                }
            )
            .OkAsync();

    private Task<HttpResponseMessage> TokenAsync(params (string Name, string Value)[] parameters)
    {
        var all = parameters.Any(parameter => parameter.Name == "grant_type")
            ? parameters
            : [("grant_type", "client_credentials"), .. parameters];
        var form = new FormUrlEncodedContent(all.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        return server.Anonymous().PostAsync("/oauth/token", form);
    }

    private async Task RefusedAsync(int status, string error, params (string Name, string Value)[] parameters)
    {
        var answer = await TokenAsync(parameters);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        var body = JsonNode.Parse(text)!;
        body["error"]!.GetValue<string>().ShouldBe(error);
        body["error_description"]!.GetValue<string>().ShouldAllBe(letter => letter >= ' ' && letter <= '~' && letter != '"');
    }

    private HttpClient Bearer(JsonNode answer)
    {
        var client = server.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer["access_token"]!.GetValue<string>());
        return client;
    }
}
