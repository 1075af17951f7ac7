using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.Processes;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Commands.Signals;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Messages;
using Workflows.Engine.Processes;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Serialization;
using Workflows.Engine.Signals;
using Workflows.Feel;
using Workflows.Organization;

namespace Workflows.Engine.Tests.Building;

/// <summary>
/// The whole core without a shell: instances and message streams, follow-ups carried out at once, virtual time. Whatever is decided is also written to bytes,
/// read back and folded into a second state, which must be the same.
/// </summary>
internal sealed class TestEngine : IKeySource
{
    private readonly Dictionary<StreamId, ProcessInstanceState> instances = [];
    private readonly Dictionary<StreamId, ProcessInstanceState> folded = [];
    private readonly Dictionary<StreamId, StreamState> others = [];
    private readonly Queue<(StreamId Target, Command Command)> followUps = [];
    private readonly Dictionary<string, FeelValue> kept = [];
    private long nextKey = 100;

    /// <summary>The bodies of all commits of instances.</summary>
    public List<(StreamId Stream, byte[] Body)> Commits { get; } = [];

    /// <summary>All that went into streams, as text.</summary>
    public System.Text.StringBuilder Bytes { get; } = new();

    public TestEngine(params ProcessBuilder[] processes)
    {
        foreach (var process in processes)
            Definitions.Add(process.Build());
    }

    public Deployed Definitions { get; } = new();
    public OrganizationSnapshot Organization { get; set; } = OrganizationSnapshot.Empty;
    public EngineLimits Limits { get; set; } = EngineLimits.Default;
    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    public Actor Actor { get; set; } = Actor.System;

    /// <summary>Every event of every instance, in order.</summary>
    public List<Event> Events { get; } = [];

    /// <summary>Every event of messages, signals and process ids, in order.</summary>
    public List<Event> OtherEvents { get; } = [];
    public List<Payload> Payloads { get; } = [];
    public List<OutwardMessage> Outward { get; } = [];

    /// <summary>False: follow-ups wait in <see cref="Held"/>, as if the other streams were slow.</summary>
    public bool CarriesOut { get; set; } = true;
    public List<(StreamId Target, Command Command)> Held { get; } = [];

    /// <summary>How many subscriptions wait at the streams of messages.</summary>
    public int WaitingMessages => others.Values.OfType<MessageState>().Sum(state => state.SubscriptionCount);

    public long Next() => nextKey++;

    public Instance Start(string processId, params FeelEntry[] variables) =>
        Start(processId, FeelContext.Of(variables), new StartCause(StartKind.Manual));

    public Instance Start(string processId, FeelContext variables, StartCause cause)
    {
        var key = new ProcessInstanceKey(Next());
        Accept(StreamId.Of(key), new CreateProcessInstance(key, Definitions.LatestProcess(processId)!.Key, variables, cause));
        return Of(key);
    }

    public Instance Of(ProcessInstanceKey key) => new(this, instances[StreamId.Of(key)]);

    /// <summary>The instances of a process, in the order of their start.</summary>
    public List<Instance> InstancesOf(string processId) =>
        [
            .. instances
                .Values.Where(s => s.Exists && s.Process.Id == processId)
                .OrderBy(s => s.Key.Value)
                .Select(s => new Instance(this, s)),
        ];

    public void Publish(string name, string key = "", params FeelEntry[] variables) =>
        Accept(
            StreamId.OfMessage(name, key),
            new PublishMessage(new MessageKey(Next()), name, key, FeelContext.Of(variables), TimeSpan.FromHours(1))
        );

    public void Broadcast(string name, params FeelEntry[] variables) =>
        Accept(StreamId.OfSignal(name), new BroadcastSignal(new SignalKey(Next()), name, FeelContext.Of(variables)));

    /// <summary>The latest version of the process is deployed: its timer starts hold.</summary>
    public ProcessStartsState Schedule(string processId)
    {
        var latest = Definitions.LatestProcess(processId)!;
        Accept(StreamId.OfProcess(processId), new ScheduleStarts(latest.Key, latest.Version));
        return Other<ProcessStartsState>(StreamId.OfProcess(processId));
    }

    /// <summary>Lets time pass and fires what comes due, each timer at its own moment.</summary>
    public void Advance(TimeSpan time)
    {
        var until = Now + time;
        while (NextTimer(until) is { } next)
        {
            Now = next.DueAt > Now ? next.DueAt : Now;
            Accept(next.Stream, new TriggerTimer(next.Key, next.DueAt));
        }
        Now = until;
    }

    /// <summary>Time passes while nobody is there to fire timers.</summary>
    public void Outage(TimeSpan time)
    {
        Now += time;
        foreach (var (stream, timer, dueAt) in Due(Now).ToList())
            Accept(stream, new TriggerTimer(timer, dueAt));
    }

    public void Accept(StreamId stream, Command command) =>
        Decide(stream, command).ShouldBeOfType<Decision.Accepted>($"{command} should be accepted");

    public Rejection Refuse(StreamId stream, Command command) => Decide(stream, command).ShouldBeOfType<Decision.Rejected>().Rejection;

    public Decision Decide(StreamId stream, Command command)
    {
        var decision = DecideOne(stream, command, Actor);
        while (CarriesOut && followUps.TryDequeue(out var next))
            DecideOne(next.Target, next.Command, Actor.System).ShouldBeOfType<Decision.Accepted>($"follow-up {next.Command}");
        Held.AddRange(followUps);
        followUps.Clear();
        return decision;
    }

    private Decision DecideOne(StreamId stream, Command command, Actor actor)
    {
        var context = new DecideContext(Now, this, actor, Organization, Definitions, Limits);
        var decision =
            stream.Kind == StreamId.ProcessInstanceKind ? OfInstance(stream, command, context) : OfOther(stream, command, context);
        if (decision is not Decision.Accepted accepted)
            return decision;
        Payloads.AddRange(accepted.Payloads);
        foreach (var followUp in accepted.FollowUps)
        {
            if (followUp is FollowUp.ToStream to)
                followUps.Enqueue((to.Target, to.Command));
            else if (followUp is FollowUp.Outward outward)
                Outward.Add(outward.Message);
        }
        return decision;
    }

    private Decision OfInstance(StreamId stream, Command command, DecideContext context)
    {
        var state = InstanceOf(instances, stream);
        var before = StateDump.Of(state);
        var decision = state.Decide(command, context);
        if (decision is not Decision.Accepted accepted)
        {
            StateDump.Of(state).ShouldBe(before, "a refused command leaves the state as it was");
            return decision;
        }
        Events.AddRange(accepted.Events);
        foreach (var payload in accepted.Payloads)
            kept[payload.Hash] = FeelJson.Parse(payload.Content);
        var body = EventCodec.Default.Write(SealedEvents.ForStream(accepted));
        if (accepted.Events.Count > 0)
            Commits.Add((stream, body));
        Bytes.Append(System.Text.Encoding.UTF8.GetString(body));
        var second = InstanceOf(folded, stream);
        foreach (var e in EventCodec.Default.Read(body))
            second.Apply(SealedEvents.PutBack(e, kept.GetValueOrDefault));
        StateDump.Of(second).ShouldBe(StateDump.Of(state), $"the fold after {command.GetType().Name} is the live state");
        return decision;
    }

    private ProcessInstanceState InstanceOf(Dictionary<StreamId, ProcessInstanceState> states, StreamId stream)
    {
        if (!states.TryGetValue(stream, out var state))
        {
            var key = new ProcessInstanceKey(long.Parse(stream.Value.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture));
            state = states[stream] = new ProcessInstanceState(key, Definitions.Process);
        }
        return state;
    }

    /// <summary>The state of a message, a signal or a process id.</summary>
    public TState Other<TState>(StreamId stream)
        where TState : StreamState => (TState)OtherOf(others, stream);

    private readonly Dictionary<StreamId, StreamState> foldedOthers = [];

    private Decision OfOther(StreamId stream, Command command, DecideContext context)
    {
        var decision = OtherOf(others, stream).Decide(command, context);
        if (decision is not Decision.Accepted accepted)
            return decision;
        OtherEvents.AddRange(accepted.Events);
        var second = OtherOf(foldedOthers, stream);
        foreach (var e in EventCodec.Default.Read(EventCodec.Default.Write(accepted.Events)))
            second.Apply(e);
        second.Sequence.ShouldBe(OtherOf(others, stream).Sequence);
        return decision;
    }

    private static StreamState OtherOf(Dictionary<StreamId, StreamState> states, StreamId stream)
    {
        if (!states.TryGetValue(stream, out var state))
        {
            state = states[stream] = stream.Kind switch
            {
                StreamId.SignalKind => new SignalState(stream),
                StreamId.ProcessKind => new ProcessStartsState(stream),
                _ => new MessageState(stream),
            };
        }
        return state;
    }

    private IEnumerable<(StreamId Stream, TimerKey Key, DateTimeOffset DueAt)> Due(DateTimeOffset until) =>
        instances
            .SelectMany(pair => pair.Value.Timers.Values.Select(timer => (pair.Key, timer.Key, timer.DueAt)))
            .Concat(
                others.SelectMany(pair =>
                    pair.Value is ProcessStartsState starts ? starts.Waiting.Select(timer => (pair.Key, timer.Timer, timer.DueAt)) : []
                )
            )
            .Where(timer => timer.DueAt <= until)
            .OrderBy(timer => timer.DueAt)
            .ThenBy(timer => timer.Item2.Value);

    private (StreamId Stream, TimerKey Key, DateTimeOffset DueAt)? NextTimer(DateTimeOffset until)
    {
        foreach (var due in Due(until))
            return due;
        return null;
    }
}
