using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Workflows.Persistence.Schema;
using Workflows.Persistence.Store;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Organization;
using Workflows.Server.Configuration;
using Workflows.Server.SignIn.Accounts;
using Workflows.Shop;
using Workflows.Shop.Jobs;
using Workflows.Shop.Storage;

namespace Workflows.Server.Startup;

/// <summary>
/// Brings the database up to date and deploys the flows before the server takes calls, and then says where it is to be found. Registered before the Runtime's
/// own services, which need the tables.
/// </summary>
public sealed class StartupService(
    ServerSettings settings,
    IStoreMigration migration,
    FirstAccount accounts,
    ShopSetup shop,
    IDbContextFactory<ShopDbContext> shopTables,
    ShopJobCatalogue jobs,
    ProcessFolder processes,
    WarmUp warmUp,
    IDefinitionsProvider definitions,
    IOrganizationProvider organization,
    Readiness readiness,
    IHostApplicationLifetime lifetime,
    IServer server,
    ILogger<StartupService> log
) : IHostedService
{
    private Task warming = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Handlers.Types?.Except(jobs.JobTypes, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ConfigurationRefusedException([
                $"{KnownKeys.AsVariable(KnownKeys.ShopHandlers)} = \"{unknown}\": All | None | {string.Join(",", jobs.JobTypes)}",
            ]);
        }
        if (settings.Database == DatabaseProvider.Sqlite)
            DatabaseFolder.Create(settings.ConnectionString);
        await using var turn = await migration.TakeTurnAsync(cancellationToken);
        await migration.MigrateAsync(cancellationToken);
        warming = Task.Run(() => warmUp.RunAsync(lifetime.ApplicationStopping), CancellationToken.None);
        // Each of these costs more to compile than to run: side by side they take half the time.
        await Task.WhenAll(
            Task.Run(() => PrepareAccountsAndShopAsync(cancellationToken), cancellationToken),
            // Both caches follow their streams; what is already there must be known before anything is decided.
            Task.Run(() => organization.UpToDateAsync(cancellationToken).AsTask(), cancellationToken),
            Task.Run(() => definitions.UpToDateAsync(cancellationToken).AsTask(), cancellationToken)
        );
        if (settings.ProcessesFolder is { } folder)
            await processes.DeployAsync(folder, cancellationToken);
        else
            log.LogWarning(
                "没有流程文件夹 · No folder of flows was found; set {Key} to deploy some at start.",
                KnownKeys.AsVariable(KnownKeys.Processes)
            );
        readiness.IsReady = true;
        lifetime.ApplicationStarted.Register(Announce);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        readiness.IsReady = false;
        await warming.WaitAsync(cancellationToken);
    }

    private async Task PrepareAccountsAndShopAsync(CancellationToken cancellation)
    {
        if (await accounts.PrepareAsync(cancellation) is { } fault)
            throw new ConfigurationRefusedException([$"{KnownKeys.AsVariable(KnownKeys.AdministratorPassword)}: {fault}"]);
        await using (var tables = await shopTables.CreateDbContextAsync(cancellation))
        {
            if (!await tables.IsUpToDateAsync(ShopDbContext.MigrationsTable, cancellation))
                await shop.MigrateAsync(cancellation);
        }
        if (settings.Demo)
            await shop.SeedDemoAsync(cancellation);
    }

    /// <summary>On the console, for people; logs may go elsewhere.</summary>
    private void Announce()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000";
        Console.WriteLine($"数据库 Database    {settings.Database}: {settings.DatabaseDisplay}");
        if (settings.Demo)
            Console.WriteLine(
                "演示模式 Demo      任何人可免密码登录，请勿用于正式环境 · anybody may sign in without a password; not for production"
            );
        if (accounts.SetUpCode is { } code)
            Console.WriteLine($"首次设置 Set-up     {Browsable(address)}/setup  code {code}");
        Console.WriteLine($"待办 Inbox         {Browsable(address)}");
    }

    private static string Browsable(string address) =>
        address.Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);
}

/// <summary>Whether the server has done what must be done before it takes calls.</summary>
public sealed class Readiness : IHealthCheck
{
    private volatile bool isReady;

    public bool IsReady
    {
        get => isReady;
        set => isReady = value;
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Starting or stopping."));
}
