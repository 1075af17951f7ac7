using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Workflows.Engine;
using Workflows.Engine.Serialization;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.InMemory;
using Workflows.Runtime.Jobs;
using Workflows.Runtime.Numbering;
using Workflows.Runtime.Organization;
using Workflows.Runtime.Payloads;
using Workflows.Runtime.Rebuilding;
using Workflows.Runtime.Store;
using Workflows.Runtime.Telemetry;
using Workflows.Runtime.Time;
using Workflows.Runtime.Timers;
using Workflows.Runtime.Verification;

namespace Workflows.Runtime;

/// <summary>Registers the Runtime. A store is registered beside it: <see cref="AddInMemoryStore"/>, or one of the Persistence rooms'.</summary>
public static class RuntimeRegistration
{
    /// <summary>Registers all but the store.</summary>
    /// <param name="clock">The flows' clock; null takes a registered <see cref="RuntimeClock"/>, or the system's.</param>
    public static IServiceCollection AddWorkflowsRuntime(
        this IServiceCollection services,
        RuntimeOptions? options = null,
        RuntimeClock? clock = null
    )
    {
        if (clock is not null)
            services.AddSingleton(clock);
        services.TryAddSingleton(RuntimeClock.System);
        services.AddSingleton(options ?? new RuntimeOptions());
        services.AddSingleton<RuntimeMetrics>();
        services.AddSingleton(EventCodec.Default);
        services.AddSingleton<EventReader>();

        services.AddSingleton<IStreamKinds, StreamKinds>();
        services.AddSingleton<StreamCache>();
        services.AddSingleton<StreamLoader>();
        services.AddSingleton<StreamLocator>();
        services.AddSingleton<CommitComposer>();
        services.AddSingleton<CommitPipeline>();
        services.AddSingleton<CommitNotices>();
        services.AddSingleton<FollowUpDrain>();
        services.AddSingleton<CommandDispatcher>();
        services.AddSingleton<ICommandDispatcher>(p => p.GetRequiredService<CommandDispatcher>());
        services.AddSingleton<IKeySource, KeySource>();
        services.AddSingleton<BusinessKeyNumbers>();

        services.TryAddSingleton<IDefinitionCompiler, DefinitionCompiler>();
        services.AddSingleton<IDefinitionsProvider, DefinitionsCache>();
        services.TryAddSingleton<IOrganizationReader, OrganizationFilesReader>();
        services.AddSingleton<IOrganizationProvider, OrganizationCache>();

        services.AddSingleton<JobActivation>();
        services.AddSingleton<PayloadErasure>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<ReadModelRebuilder>();
        services.AddSingleton<RuntimeSettling>();

        services.AddBackground<OutboxSweeper>();
        services.AddBackground<TimerService>();
        services.AddBackground<JobWorker>();
        services.AddBackground<CheckpointService>();
        services.AddBackground<Forgetting>();
        services.AddBackground<FollowerService>();
        return services.AddListener<TimerService>().AddListener<JobWorker>().AddListener<CheckpointService>();
    }

    /// <summary>Everything in memory: for tests and scenarios.</summary>
    public static IServiceCollection AddInMemoryStore(this IServiceCollection services, InMemoryStore? store = null) =>
        services.AddStore(_ => store ??= new InMemoryStore());

    /// <summary>One object that implements all ports of the store.</summary>
    public static IServiceCollection AddStore<TStore>(this IServiceCollection services, Func<IServiceProvider, TStore> create)
        where TStore : class,
            IEventStore,
            IOutbox,
            IIdempotencyAnswers,
            IPayloads,
            INodeStore,
            ITimerQueue,
            IJobQueue,
            IDrafts,
            IReadModelWriter
    {
        services.AddSingleton(create);
        services.AddSingleton<IEventStore>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IOutbox>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IIdempotencyAnswers>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IPayloads>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<INodeStore>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<ITimerQueue>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IJobQueue>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IDrafts>(p => p.GetRequiredService<TStore>());
        return services.AddSingleton<IReadModelWriter>(p => p.GetRequiredService<TStore>());
    }

    /// <summary>A handler that does jobs inside this process.</summary>
    public static IServiceCollection AddJobHandler<THandler>(this IServiceCollection services)
        where THandler : class, IJobHandler => services.AddSingleton<IJobHandler, THandler>();

    private static void AddBackground<TService>(this IServiceCollection services)
        where TService : class, IHostedService
    {
        services.AddSingleton<TService>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<TService>());
    }

    private static IServiceCollection AddListener<TListener>(this IServiceCollection services)
        where TListener : class, ICommitListener => services.AddSingleton<ICommitListener>(p => p.GetRequiredService<TListener>());
}
