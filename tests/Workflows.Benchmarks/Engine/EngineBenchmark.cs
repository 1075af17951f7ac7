using System.Diagnostics;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;
using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Feel;
using Workflows.Organization;

namespace Workflows.Benchmarks.Engine;

/// <summary>The pure core on one thread: decide and apply, no store. Every event is made and counted.</summary>
internal sealed class EngineBenchmark : IBenchmark
{
    private const int Steps = 10;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    public string Name => "engine";

    public string SetUp =>
        $"{Steps} sequential steps between start and end, one thread, no store; each event is created, applied and counted; rates are per second of processor time; {Measured.TotalSeconds:0} s after {Warmup.TotalSeconds:0} s of warm-up";

    public IReadOnlyList<Measurement> Run()
    {
        var straight = new OneProcess(Sequence(i => new AbstractTask { Id = $"step-{i}" }));
        var jobs = new OneProcess(Sequence(i => new ServiceTask { Id = $"step-{i}", Job = JobOf($"work-{i}") }));
        var (instances, events) = Rate(straight, _ => { });
        var (jobInstances, jobEvents) = Rate(jobs, CompleteJobs);
        var fold = FoldRate(straight);
        return
        [
            new Measurement("instances, ten steps without a wait", instances, "instances/s", 100_000),
            new Measurement("events of these", events, "events/s"),
            new Measurement("events an instance", events / instances, "events"),
            new Measurement("instances, ten service tasks completed singly", jobInstances, "instances/s"),
            new Measurement("events of these", jobEvents, "events/s"),
            new Measurement("fold of events in memory", fold, "events/s", 300_000),
        ];
    }

    private static (double Instances, double Events) Rate(OneProcess process, Action<Running> finish)
    {
        Measure(process, finish, Warmup);
        return Measure(process, finish, Measured);
    }

    private static (double Instances, double Events) Measure(OneProcess process, Action<Running> finish, TimeSpan time)
    {
        var keys = new CountingKeys();
        var context = ContextOf(process, keys);
        long instances = 0;
        long events = 0;
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        while (clock.Elapsed < time)
        {
            for (var i = 0; i < 100; i++)
            {
                var running = new Running(process, context, keys);
                finish(running);
                events += running.Events;
                instances++;
            }
        }
        // Seconds of processor time, collections included: what a core does, whatever else the machine is busy with.
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return (instances / seconds, events / seconds);
    }

    private static double FoldRate(OneProcess process)
    {
        var keys = new CountingKeys();
        var running = new Running(process, ContextOf(process, keys), keys);
        var recorded = running.All;
        long events = 0;
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        while (clock.Elapsed < Warmup)
        {
            var state = new ProcessInstanceState(running.Key, process.Process);
            foreach (var e in recorded)
                state.Apply(e);
            events += recorded.Count;
        }
        return events / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static void CompleteJobs(Running running)
    {
        while (running.OpenJob is { } job)
            running.Decide(new CompleteJob(job, FeelContext.Empty));
    }

    private static DecideContext ContextOf(OneProcess process, IKeySource keys) =>
        new(DateTimeOffset.UnixEpoch, keys, Actor.System, OrganizationSnapshot.Empty, process, EngineLimits.Default);

    private static FlowNode[] Sequence(Func<int, FlowNode> step) =>
        [new StartEvent { Id = "start" }, .. Enumerable.Range(1, Steps).Select(step), new EndEvent { Id = "end" }];

    private static JobDefinition JobOf(string type) => new(new FormalExpression(type, default), null, [], null, default);

    private sealed class CountingKeys : IKeySource
    {
        private long next = 1000;

        public long Next() => next++;
    }

    /// <summary>One instance that was just started.</summary>
    private sealed class Running
    {
        private readonly ProcessInstanceState state;
        private readonly DecideContext context;

        public Running(OneProcess process, DecideContext context, IKeySource keys)
        {
            Key = new ProcessInstanceKey(keys.Next());
            this.context = context;
            state = new ProcessInstanceState(Key, process.Process);
            Decide(new CreateProcessInstance(Key, process.Definition.Key, FeelContext.Empty, new StartCause(StartKind.Manual), "B-1"));
        }

        public ProcessInstanceKey Key { get; }
        public long Events { get; private set; }
        public IReadOnlyList<Workflows.Engine.Event> All { get; private set; } = [];
        public JobKey? OpenJob { get; private set; }

        public void Decide(Command command)
        {
            var accepted = (Decision.Accepted)state.Decide(command, context);
            All = accepted.Events;
            Events += All.Count;
            OpenJob = null;
            for (var i = All.Count - 1; i >= 0 && OpenJob is null; i--)
            {
                if (All[i] is JobCreated created)
                    OpenJob = created.Job;
            }
        }
    }
}
