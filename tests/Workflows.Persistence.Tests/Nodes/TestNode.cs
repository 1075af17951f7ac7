using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Workflows.Engine;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Serialization;
using Workflows.Feel;
using Workflows.Persistence.Tests.Stores;
using Workflows.Runtime;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.Jobs;
using Workflows.Runtime.Rebuilding;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;
using Workflows.Runtime.Timers;
using Workflows.Runtime.Verification;

namespace Workflows.Persistence.Tests.Nodes;

/// <summary>One node on a store, without background services: a test says when timers, sweeper and jobs run.</summary>
public sealed class TestNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TestNode(TestStore store, string name, FakeTimeProvider time, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddWorkflowsRuntime(new RuntimeOptions { Node = name }, new RuntimeClock(time, time));
        services.AddSingleton(store.Events).AddSingleton(store.Outbox).AddSingleton(store.Answers).AddSingleton(store.Payloads);
        services
            .AddSingleton(store.Nodes)
            .AddSingleton(store.Timers)
            .AddSingleton(store.Jobs)
            .AddSingleton(store.Drafts)
            .AddSingleton(store.Rows);
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public static Actor Account { get; } = new(ActorKind.Account, "test", ["engine:*"]);

    public ICommandDispatcher Dispatcher => Get<ICommandDispatcher>();
    public IKeySource Keys => Get<IKeySource>();
    public TimerService Timers => Get<TimerService>();
    public OutboxSweeper Sweeper => Get<OutboxSweeper>();
    public JobActivation Jobs => Get<JobActivation>();
    public JobWorker Worker => Get<JobWorker>();
    public StreamLoader Loader => Get<StreamLoader>();
    public Verifier Verifier => Get<Verifier>();
    public ReadModelRebuilder Rebuilder => Get<ReadModelRebuilder>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task SettleAsync(bool withJobs = false) => Get<RuntimeSettling>().SettleAsync(withJobs, CancellationToken.None);

    public Task<CommandResult> SendAsync(StreamId stream, Command command, Actor? actor = null) =>
        Dispatcher.ExecuteAsync(new CommandEnvelope(stream, command, actor ?? Account), CancellationToken.None);

    public async Task DeployAsync(params IReadOnlyList<ResourceFile> files)
    {
        var result = await SendAsync(StreamId.Deployments, new DeployResources(new DeploymentKey(Keys.Next()), files, "test"));
        if (result is CommandResult.Rejected { Rejection: var rejection })
            Assert.Fail($"{rejection.Code}: {string.Join("; ", rejection.Problems.Select(p => p.Code + " " + p.Text.En))}");
    }

    public async Task<ProcessInstanceKey> StartAsync(string processId, FeelContext? variables = null)
    {
        var definitions = await Get<IDefinitionsProvider>().UpToDateAsync(default);
        var process = definitions.LatestProcess(processId).ShouldNotBeNull();
        var instance = new ProcessInstanceKey(Keys.Next());
        var create = new CreateProcessInstance(instance, process.Key, variables ?? FeelContext.Empty, new StartCause(StartKind.Manual));
        (await SendAsync(StreamId.Of(instance), create)).ShouldBeOfType<CommandResult.Accepted>();
        return instance;
    }

    /// <summary>The stream's events as they are stored.</summary>
    public async Task<IReadOnlyList<Event>> EventsAsync(StreamId stream)
    {
        var commits = await Get<IEventStore>().ReadAsync(stream, 1, 10_000, default);
        return [.. commits.SelectMany(c => EventCodec.Default.Read(c.Commit.Body.Span))];
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
