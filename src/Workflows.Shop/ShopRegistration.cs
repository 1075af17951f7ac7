using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Simulation.Faults;
using Workflows.Shop.Simulation.Tables;
using Workflows.Shop.Storage;

namespace Workflows.Shop;

/// <summary>Registers the shop.</summary>
public static class ShopRegistration
{
    /// <summary>
    /// The simulated shop: ports, job handlers with switchable faults, and the outside world. Needs a <see cref="TimeProvider"/>;
    /// <see cref="SimulatedWorld"/> also an <see cref="IOutsideMessagePublisher"/>, <c>process.start</c> an <see cref="IProcessStarter"/>.
    /// </summary>
    /// <param name="database">Chooses the provider, and puts the migrations' history into <see cref="ShopDbContext.MigrationsTable"/>.</param>
    public static IServiceCollection AddSimulatedShop(
        this IServiceCollection services,
        Action<IServiceProvider, DbContextOptionsBuilder> database
    )
    {
        services.AddDbContextFactory<ShopDbContext>(
            (provider, options) =>
            {
                database(provider, options);
                // One set of migrations serves both databases, so there is no provider's snapshot to compare with; a test compares the tables instead.
                options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
            }
        );
        services.AddSingleton<ShopSetup>();
        services.AddSingleton<ShopLedger>();
        services.AddSingleton<DemoLife>();
        services.AddSingleton<IOrderPort, SimulatedOrders>();
        services.AddSingleton<IStockPort, SimulatedStock>();
        services.AddSingleton<IItemPort, SimulatedItems>();
        services.AddSingleton<IPlanPort, SimulatedPlans>();
        services.AddSingleton<ICampaignPort, SimulatedCampaigns>();
        services.AddSingleton<IAdPort, SimulatedAds>();
        services.AddSingleton<IAssetPort, SimulatedAssets>();
        services.AddSingleton<IPagePort, SimulatedPages>();
        services.AddSingleton<ISmsPort, SimulatedSms>();
        services.AddSingleton<SimulatedCustomers>();
        services.AddSingleton<ICustomerPort>(provider => provider.GetRequiredService<SimulatedCustomers>());
        services.AddSingleton<IIssuePort>(provider => provider.GetRequiredService<SimulatedCustomers>());
        services.AddSingleton<IChatPort>(provider => provider.GetRequiredService<SimulatedCustomers>());
        services.AddSingleton<ISupplierPort, SimulatedSuppliers>();
        services.AddSingleton<IReferencePort, SimulatedReferences>();
        services.AddSingleton<IReportPort, SimulatedReports>();
        services.AddSingleton<IPaymentPort, SimulatedPayments>();
        services.AddSingleton<IAfterSalesPort, SimulatedPlatform>();
        services.AddSingleton<SimulatedMessages>();
        services.AddSingleton<ICustomerMessagePort>(provider => provider.GetRequiredService<SimulatedMessages>());
        services.AddSingleton<INoticePort>(provider => provider.GetRequiredService<SimulatedMessages>());
        services.AddSingleton<SimulatedWorld>();
        services.AddSingleton<SimulatedParties>();
        services.AddSingleton(provider => new ShopTables(
            provider.GetRequiredService<IDbContextFactory<ShopDbContext>>(),
            provider.GetRequiredService<DemoLife>()
        ));
        services.AddSingleton<FaultSwitches>();
        services.AddJobs();
        foreach (var type in ShopJobs.Types)
        {
            services.AddSingleton<IJobHandler>(provider => new FaultyJobHandler(
                (ShopJob)provider.GetRequiredService(type),
                provider.GetRequiredService<FaultSwitches>()
            ));
        }
        return services;
    }

    /// <summary>The job handlers alone, for a host that brings ports of its own to the real systems.</summary>
    public static IServiceCollection AddShopJobs(this IServiceCollection services)
    {
        services.AddJobs();
        foreach (var type in ShopJobs.Types)
            services.AddSingleton(provider => (IJobHandler)provider.GetRequiredService(type));
        return services;
    }

    private static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<ShopJobCatalogue>();
        foreach (var type in ShopJobs.Types)
        {
            services.AddSingleton(type);
            services.AddSingleton(provider => (ShopJob)provider.GetRequiredService(type));
        }
    }
}
