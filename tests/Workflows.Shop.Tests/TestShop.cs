using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Workflows.Engine;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Jobs;
using Workflows.Shop.Simulation;
using Workflows.Shop.Simulation.Faults;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Tests;

/// <summary>A demo shop in a database of its own, at a fixed time.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    /// <summary>A filled demo shop that each test gets a copy of.</summary>
    private static readonly Lazy<Task<SqliteConnection>> Filled = new(async () =>
    {
        const string connection = "Data Source=shop-filled;Mode=Memory;Cache=Shared";
        var opened = new SqliteConnection(connection);
        await opened.OpenAsync();
        await FillAsync(new TestShop(options => options.UseSqlite(connection), keepAlive: null));
        return opened;
    });

    private readonly DbConnection? keepAlive;
    private readonly ServiceProvider services;

    private TestShop(Action<DbContextOptionsBuilder> database, DbConnection? keepAlive)
    {
        this.keepAlive = keepAlive;
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IOutsideMessagePublisher>(Outside)
            .AddSingleton<Workflows.Shop.Ports.IProcessStarter>(Starter)
            .AddSimulatedShop((_, options) => database(options))
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 30, 0, TimeSpan.Zero));
    public RecordingPublisher Outside { get; } = new();
    public RecordingStarter Starter { get; } = new();
    public SimulatedWorld World => services.GetRequiredService<SimulatedWorld>();
    public FaultSwitches Faults => services.GetRequiredService<FaultSwitches>();
    public ShopJobCatalogue Catalogue => services.GetRequiredService<ShopJobCatalogue>();
    public IServiceProvider Services => services;

    /// <summary>On SQLite, in memory.</summary>
    public static async Task<TestShop> OpenAsync()
    {
        var connection = $"Data Source=shop-{Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        var opened = new SqliteConnection(connection);
        await opened.OpenAsync();
        (await Filled.Value).BackupDatabase(opened);
        return new TestShop(options => options.UseSqlite(connection), opened);
    }

    /// <summary>On a PostgreSQL database, new and empty.</summary>
    public static Task<TestShop> OpenAsync(string postgreSql) =>
        FillAsync(
            new TestShop(
                options => options.UseNpgsql(postgreSql, npgsql => npgsql.MigrationsHistoryTable(ShopDbContext.MigrationsTable)),
                keepAlive: null
            )
        );

    public Task<ShopDbContext> DatabaseAsync() => services.GetRequiredService<IDbContextFactory<ShopDbContext>>().CreateDbContextAsync();

    /// <summary>Runs a job as the worker does.</summary>
    public async Task<JobOutcome> RunAsync(string type, string variables, long element = 77, int retries = 3)
    {
        var handler = services.GetServices<IJobHandler>().Single(h => h.JobType == type);
        var job = new JobContext(
            new JobKey(1),
            type,
            new ProcessInstanceKey(2),
            "p15-return",
            "P15-20261124-001",
            new ElementInstanceKey(element),
            "task",
            new Dictionary<string, string>(StringComparer.Ordinal),
            (FeelContext)FeelJson.Parse(variables),
            retries
        );
        return await handler.HandleAsync(job, default);
    }

    public Task<OutsideResult> HappenAsync(
        string eventId,
        string orderNo,
        string? refundId = null,
        params (string Name, string? Value)[] fields
    ) => World.HappenAsync(eventId, orderNo, refundId, fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), default);

    public async Task<SimulatedOrder> OrderAsync(string orderNo) => (await World.ListAsync(orderNo, 1, default)).Single();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (keepAlive is not null)
            await keepAlive.DisposeAsync();
    }

    private static async Task<TestShop> FillAsync(TestShop shop)
    {
        await shop.services.GetRequiredService<ShopSetup>().MigrateAsync(default);
        await shop.services.GetRequiredService<ShopSetup>().SeedDemoAsync(default);
        return shop;
    }

    internal sealed class RecordingPublisher : IOutsideMessagePublisher
    {
        public List<OutsideMessage> Messages { get; } = [];

        public ValueTask<PublishedMessage> PublishAsync(OutsideMessage message, CancellationToken cancellation)
        {
            Messages.Add(message);
            return ValueTask.FromResult(new PublishedMessage("9", null));
        }
    }
}
