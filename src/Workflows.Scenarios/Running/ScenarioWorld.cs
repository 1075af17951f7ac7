using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Workflows.Engine;
using Workflows.Runtime;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.InMemory;
using Workflows.Runtime.Organization;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;
using Workflows.Runtime.Verification;

namespace Workflows.Scenarios.Running;

/// <summary>A Runtime of its own for one scenario: the real one, over a store in memory and a clock that only the scenario moves.</summary>
internal sealed class ScenarioWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public ScenarioWorld(DateTimeOffset now)
    {
        Clock.Pin(now);
        Timers = new ScenarioTimers(Store);
        _services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddWorkflowsRuntime(new RuntimeOptions { Node = "scenario" }, new RuntimeClock(Clock, TimeProvider.System))
            .AddInMemoryStore(Store)
            .AddSingleton<ITimerQueue>(Timers)
            .BuildServiceProvider();
    }

    /// <summary>Does what is nobody's work: deploys, answers jobs, brings messages and hand-offs.</summary>
    public static Actor Outside { get; } = new(ActorKind.System, "scenario");

    public InMemoryStore Store { get; } = new();

    /// <summary>All timers but those by which flows start of themselves.</summary>
    public ScenarioTimers Timers { get; }

    public ControlledTimeProvider Clock { get; } = new();

    public ICommandDispatcher Dispatcher => Get<ICommandDispatcher>();

    public RuntimeSettling Settling => Get<RuntimeSettling>();

    public IKeySource Keys => Get<IKeySource>();

    public IDefinitionsProvider Definitions => Get<IDefinitionsProvider>();

    public IOrganizationProvider Organization => Get<IOrganizationProvider>();

    public StreamLoader Loader => Get<StreamLoader>();

    public IStreamKinds Kinds => Get<IStreamKinds>();

    public Verifier Verifier => Get<Verifier>();

    /// <summary>Everything that an instance's stream holds.</summary>
    public async Task<IReadOnlyList<Event>> EventsAsync(ProcessInstanceKey instance, CancellationToken cancellation)
    {
        var commits = await Store.ReadAsync(StreamId.Of(instance), 1, int.MaxValue, cancellation);
        var events = await Get<EventReader>().ReadAsync(commits, cancellation);
        return [.. events.SelectMany(commit => commit)];
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();
}
