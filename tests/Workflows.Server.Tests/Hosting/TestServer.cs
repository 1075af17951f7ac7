using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Workflows.Server.Tests.Hosting;

/// <summary>The real server in this process, on a SQLite file of its own, with the repository's own flows and a controlled clock.</summary>
internal sealed class TestServer : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings;
    private readonly string folder = Directory.CreateTempSubdirectory("workflows-server-tests").FullName;

    public TestServer(params (string Key, string Value)[] extra)
    {
        settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Workflows:DataFolder"] = folder,
            ["Workflows:Demo"] = "true",
            ["Workflows:Clock"] = "Controlled",
            ["Workflows:Processes"] = Path.Combine(Repository, "processes"),
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (key, value) in extra)
            settings[key] = value;
    }

    public static string Repository { get; } = FindRepository();

    /// <summary>A client of nobody: as the demo account on /v2, as a stranger on /api.</summary>
    public HttpClient Anonymous() => CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string person)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Add("X-CSRF", "1");
        var answer = await client.PostAsJsonAsync("/api/session", new { person });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return client;
    }

    public HttpClient Basic(string userName, string password)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"))
        );
        return client;
    }

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FindRepository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Workflows.sln")))
                return at.FullName;
        }
        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
