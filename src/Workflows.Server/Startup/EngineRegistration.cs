using Microsoft.EntityFrameworkCore;
using Workflows.Handoffs;
using Workflows.Organization;
using Workflows.Persistence.PostgreSql;
using Workflows.Persistence.Sqlite;
using Workflows.Runtime;
using Workflows.Runtime.Jobs;
using Workflows.Runtime.Organization;
using Workflows.Runtime.Time;
using Workflows.Server.Configuration;
using Workflows.Shop;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation;
using Workflows.Shop.Storage;

namespace Workflows.Server.Startup;

/// <summary>Runtime, store, shop and clock, as the configuration wants them.</summary>
public static class EngineRegistration
{
    public static IServiceCollection AddStartup(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddSingleton<ProcessFolder>();
        services.AddSingleton<WarmUp>();
        return services.AddHostedService<StartupService>();
    }

    public static IServiceCollection AddEngine(this IServiceCollection services, ServerSettings settings)
    {
        var clock =
            settings.Clock == ClockKind.Controlled
                ? new RuntimeClock(new ControlledTimeProvider(), TimeProvider.System)
                : RuntimeClock.System;
        services.AddSingleton(clock.Flows);
        services.AddWorkflowsRuntime(
            new RuntimeOptions
            {
                Limits = EngineLimits.Default with { StepsPerDecision = settings.StepsPerDecision },
                Handlers = settings.Handlers.Types is { } types ? HandledJobTypes.Only(types) : HandledJobTypes.All,
            },
            clock
        );
        if (settings.Database == DatabaseProvider.PostgreSql)
            services.AddPostgreSqlStore(settings.ConnectionString);
        else
            services.AddSqliteStore(settings.ConnectionString);
        services.AddWorkflowsHandoffs(
            new HandoffOptions
            {
                Transport = settings.Transport == TransportKind.RabbitMq ? HandoffTransport.RabbitMq : HandoffTransport.InMemory,
                RabbitMq = settings.RabbitMqConnection,
                External = settings.ExternalDepartments,
            }
        );
        services.AddSingleton<Func<OrganizationSnapshot>>(provider =>
        {
            var organization = provider.GetRequiredService<IOrganizationProvider>();
            return () => organization.Current;
        });
        services.AddSingleton<IOutsideMessagePublisher, OutsideMessages>();
        services.AddSingleton<IProcessStarter, ProcessStarter>();
        return services.AddSimulatedShop((_, options) => UseDatabase(options, settings));
    }

    private static void UseDatabase(DbContextOptionsBuilder options, ServerSettings settings)
    {
        if (settings.Database == DatabaseProvider.PostgreSql)
            options.UseNpgsql(settings.ConnectionString, npgsql => npgsql.MigrationsHistoryTable(ShopDbContext.MigrationsTable));
        else
            options.UseSqlite(settings.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(ShopDbContext.MigrationsTable));
    }
}
