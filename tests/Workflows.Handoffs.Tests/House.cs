using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Commands.Organization;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.InMemory;
using Workflows.Runtime.Store;

namespace Workflows.Handoffs.Tests;

/// <summary>One node with Runtime, hand-offs and a flow from 销售部 to 物流部, on a store that outlives it.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly IHost host;

    private House(IHost host) => this.host = host;

    public ICommandDispatcher Dispatcher => host.Services.GetRequiredService<ICommandDispatcher>();

    public IOutbox Outbox => host.Services.GetRequiredService<IOutbox>();

    /// <summary>Starts a node. A first one on the store also loads the organization and deploys the flow.</summary>
    public static async Task<House> StartAsync(InMemoryStore store, HandoffOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddWorkflowsRuntime().AddInMemoryStore(store).AddWorkflowsHandoffs(options);
        var host = builder.Build();
        var house = new House(host);
        await house.PrepareAsync();
        await host.StartAsync();
        return house;
    }

    /// <summary>A person of 售后客服 completes the first task; the work crosses to 物流部.</summary>
    public async Task<ProcessInstanceKey> HandOverAsync()
    {
        var instance = new ProcessInstanceKey(Keys.Next());
        var definitions = await host.Services.GetRequiredService<IDefinitionsProvider>().UpToDateAsync(default);
        var definition = definitions.LatestProcess("handover").ShouldNotBeNull();
        var create = new CreateProcessInstance(instance, definition.Key, FeelContext.Empty, new StartCause(StartKind.Manual), "T-1");
        await AcceptAsync(instance, create, Actor.System);
        var first = (await EventsAsync<UserTaskCreated>(instance)).Single().Task;
        var submitted = FeelContext.Empty.With("orderNo", new FeelString("O-1001"));
        await AcceptAsync(instance, new CompleteUserTask(first, submitted), Person("u020"));
        return instance;
    }

    public Task AcceptAsync(ProcessInstanceKey instance, Command command, Actor actor) =>
        Dispatcher
            .ExecuteAsync(new CommandEnvelope(StreamId.Of(instance), command, actor), default)
            .ContinueWith(t => t.Result.ShouldBeOfType<CommandResult.Accepted>(), TaskScheduler.Default);

    public async Task<IReadOnlyList<TEvent>> EventsAsync<TEvent>(ProcessInstanceKey instance)
        where TEvent : Event
    {
        var commits = await host.Services.GetRequiredService<IEventStore>().ReadAsync(StreamId.Of(instance), 1, 1000, default);
        var events = await host.Services.GetRequiredService<EventReader>().ReadAsync(commits, default);
        return [.. events.SelectMany(e => e).OfType<TEvent>()];
    }

    /// <summary>Waits for what a transport brings about; fails when it does not come.</summary>
    public async Task<TEvent> EventuallyAsync<TEvent>(ProcessInstanceKey instance, int count = 1)
        where TEvent : Event
    {
        IReadOnlyList<TEvent> events = [];
        await Eventually.HoldsAsync(async () => (events = await EventsAsync<TEvent>(instance)).Count >= count);
        events.Count.ShouldBe(count);
        return events[^1];
    }

    public Task OutboxIsEmptyAsync() => Eventually.HoldsAsync(async () => (await Outbox.CountAsync(default)).Outward == 0);

    public static Actor Person(string id) => new(ActorKind.Person, id);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private IKeySource Keys => host.Services.GetRequiredService<IKeySource>();

    private async Task PrepareAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "organization");
        var files = Directory.GetFiles(folder).Select(f => new ResourceFile(Path.GetFileName(f), File.ReadAllBytes(f))).ToList();
        await Dispatcher.ExecuteAsync(new CommandEnvelope(StreamId.Organization, new LoadOrganization(files), Actor.System), default);
        await host.Services.GetRequiredService<Runtime.Organization.IOrganizationProvider>().UpToDateAsync(default);
        var flow = new ResourceFile("handover.bpmn", Encoding.UTF8.GetBytes(Flow));
        var deploy = new DeployResources(new DeploymentKey(Keys.Next()), [flow]);
        (
            await Dispatcher.ExecuteAsync(new CommandEnvelope(StreamId.Deployments, deploy, Actor.System), default)
        ).ShouldBeOfType<CommandResult.Accepted>();
    }

    private const string Flow = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            xmlns:ops="http://workflows/schema/ops/1.0" id="d" targetNamespace="urn:test">
          <process id="handover" name="交接" isExecutable="true">
            <extensionElements>
              <ops:handoffs><ops:handoff id="H1" from="sales" to="logistics" documents="待收退件信息" acceptWithin="2h" variables="orderNo"/></ops:handoffs>
            </extensionElements>
            <startEvent id="start" name="开始"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="register"/>
            <userTask id="register" name="登记退货">
              <extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="after-sales-service"/></extensionElements>
            </userTask>
            <sequenceFlow id="f2" sourceRef="register" targetRef="receive"/>
            <userTask id="receive" name="收件拆包登记">
              <extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="warehouse-keeper"/></extensionElements>
            </userTask>
            <sequenceFlow id="f3" sourceRef="receive" targetRef="end"/>
            <endEvent id="end" name="结束"/>
          </process>
        </definitions>
        """;
}
