using Workflows.Testing;

namespace Workflows.Persistence.Tests;

/// <summary>One PostgreSQL for the whole run.</summary>
[SetUpFixture]
public sealed class Servers
{
    public static PostgreSqlServer PostgreSql { get; private set; } = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => PostgreSql = await PostgreSqlServer.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (PostgreSql is not null)
            await PostgreSql.DisposeAsync();
    }
}
