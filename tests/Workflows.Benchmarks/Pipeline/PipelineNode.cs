using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Persistence.PostgreSql;
using Workflows.Persistence.Store;
using Workflows.Runtime;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Benchmarks.Pipeline;

/// <summary>A node without HTTP, on a database of its own. Counts the rows that it writes.</summary>
internal sealed class PipelineNode : ICommitListener, IAsyncDisposable
{
    private static readonly Actor Client = new(ActorKind.Account, "benchmark", ["engine:*"]);

    private readonly ServiceProvider _services;
    private readonly MeterListener _meters = new();
    private long _rows;
    private long _groups;

    private PipelineNode(string connectionString)
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "workflows.commit.group_size")
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<int>((_, _, _, _) => Interlocked.Increment(ref _groups));
        _meters.Start();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error))
            .AddWorkflowsRuntime(new RuntimeOptions { CachedStreams = 20_000 })
            .AddPostgreSqlStore(connectionString + ";Maximum Pool Size=40")
            .AddSingleton<ICommitListener>(this)
            .BuildServiceProvider();
    }

    /// <summary>Transactions that it made.</summary>
    public long Groups => Interlocked.Read(ref _groups);

    /// <summary>Commits, read-model rows and follow-ups.</summary>
    public long RowsWritten => Interlocked.Read(ref _rows);

    public static async Task<PipelineNode> StartAsync(string connectionString)
    {
        var node = new PipelineNode(connectionString);
        await node._services.GetRequiredService<IStoreMigration>().MigrateAsync(CancellationToken.None);
        var key = new DeploymentKey(node._services.GetRequiredService<IKeySource>().Next());
        var deploy = new DeployResources(key, [new ResourceFile("p98-two.bpmn", Encoding.UTF8.GetBytes(Model))], "benchmark");
        if (await node.SendAsync(StreamId.Deployments, deploy) is CommandResult.Rejected rejected)
            throw new InvalidOperationException(rejected.Rejection.ToString());
        return node;
    }

    /// <summary>Starts instances and answers their open tasks.</summary>
    public async Task<IReadOnlyList<UserTaskRow>> StartAsync(int count)
    {
        var definitions = _services.GetRequiredService<IDefinitionsProvider>().Current;
        var process = definitions.LatestProcess("p98-two")!;
        var keys = _services.GetRequiredService<IKeySource>();
        var tasks = new List<UserTaskRow>(count);
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (i, _) =>
            {
                var instance = new ProcessInstanceKey(keys.Next());
                var create = new CreateProcessInstance(
                    instance,
                    process.Key,
                    FeelContext.Empty,
                    new StartCause(StartKind.Manual),
                    FormattableString.Invariant($"P98-{instance}")
                );
                var result = (CommandResult.Accepted)await SendAsync(StreamId.Of(instance), create);
                var task = result.Events.OfType<UserTaskCreated>().Single();
                lock (tasks)
                    tasks.Add(new UserTaskRow { UserTaskKey = task.Task.Value, ProcessInstanceKey = instance.Value });
            }
        );
        return tasks;
    }

    public Task<CommandResult> SendAsync(StreamId stream, Command command) =>
        _services
            .GetRequiredService<ICommandDispatcher>()
            .ExecuteAsync(new CommandEnvelope(stream, command, Client), CancellationToken.None);

    public void OnCommitted(CommitNotice notice) => Interlocked.Add(ref _rows, 1 + notice.Rows.Count);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _meters.Dispose();
    }

    private const string Model = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            id="definitions-two" targetNamespace="http://workflows/benchmarks">
          <bpmn:process id="p98-two" name="two" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="one" />
            <bpmn:userTask id="one" name="一">
              <bpmn:extensionElements><zeebe:userTask /><zeebe:assignmentDefinition candidateGroups="designer" /></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="f2" sourceRef="one" targetRef="two" />
            <bpmn:userTask id="two" name="二">
              <bpmn:extensionElements><zeebe:userTask /><zeebe:assignmentDefinition candidateGroups="planner" /></bpmn:extensionElements>
              <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="f3" sourceRef="two" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;
}
