using Workflows.Engine.Commands.Processes;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.Processes;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Scheduling;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.Processes;

/// <summary>
/// What a process id owns beyond its instances: the timers of its start events. Those of the latest version hold; deploying one with other timers, or none, replaces
/// them. Its stream tells which timer started what, for whom, and what an outage or a day off swallowed.
/// </summary>
public sealed class ProcessStartsState(StreamId id) : StreamState(id)
{
    private readonly Dictionary<long, StartTimer> timers = [];

    /// <summary>Single moments that have been: a new version with the same moment does not start again.</summary>
    private readonly Dictionary<string, DateTimeOffset> done = new(StringComparer.Ordinal);
    private ProcessDefinitionKey definition;

    /// <summary>The version whose timers hold; 0 before the first.</summary>
    public int Version { get; private set; }

    /// <summary>What waits: its timer, its start event, its next moment (UTC).</summary>
    public IReadOnlyList<(TimerKey Timer, string StartElementId, DateTimeOffset DueAt)> Waiting =>
        [.. timers.Values.OrderBy(timer => timer.Next.DueAt).Select(timer => (timer.Key, timer.ElementId, timer.Next.DueAt))];

    private sealed record StartTimer(TimerKey Key, string ElementId, Occurrence Next);

    /// <inheritdoc />
    public override Decision Decide(Command command, DecideContext context)
    {
        var decision = new ProcessDecision(this, context);
        switch (command)
        {
            case ScheduleStarts schedule:
                Schedule(schedule, decision);
                break;
            case TriggerTimer trigger:
                if (Trigger(trigger, decision) is { } refused)
                    return refused;
                break;
            default:
                throw new InvalidOperationException($"{command.GetType().Name} is not a command to a process id.");
        }
        return decision.Done();
    }

    private void Schedule(ScheduleStarts command, ProcessDecision decision)
    {
        // An older version that comes late has nothing to say any more.
        if (command.Version <= Version)
            return;
        if (decision.Context.Definitions.Process(command.Definition) is not { } latest)
            throw new InvalidOperationException(
                $"Process definition {command.Definition} is not known here, though its deployment is committed."
            );
        foreach (var timer in timers.Values.OrderBy(timer => timer.Key.Value).ToList())
        {
            // What had come due a moment before the deployment still happens.
            if (timer.Next.DueAt <= decision.Context.Now)
                Fire(timer, decision);
            if (timers.ContainsKey(timer.Key.Value))
                decision.Emit(new StartTimerRemoved(timer.Key, Replaced(command.Version)));
        }
        decision.Emit(new StartsTakenOver(latest.ProcessId, latest.Key, latest.Version));
        foreach (var start in StartTimers.Of(latest.Executable))
            Schedule(latest.Executable, start, decision);
    }

    private void Schedule(ExecutableProcess process, ExecutableElement start, ProcessDecision decision)
    {
        var now = decision.Context.Now;
        var reading = StartTimerReading.Of(process, start, decision.Context.Organization, now);
        if (reading.Schedule is null)
        {
            decision.Emit(new StartTimerRefused(start.Id, reading.Fault!, reading.Why));
            return;
        }
        if (reading.Schedule.First(now) is not { } first || (done.TryGetValue(start.Id, out var been) && been == first.Nominal))
            return;
        decision.Emit(
            new StartTimerScheduled(new TimerKey(decision.NextKey()), start.Id, first.DueAt, first.Nominal, first.Left, reading.Why)
        );
    }

    private Decision.Rejected? Trigger(TriggerTimer command, ProcessDecision decision)
    {
        // Removed in the meantime, or fired already and set to its next time.
        if (!timers.TryGetValue(command.Timer.Value, out var timer) || timer.Next.DueAt != command.DueAt)
            return null;
        if (timer.Next.DueAt > decision.Context.Now)
            return ProcessRejections.NotDue(timer.Key, timer.Next.DueAt);
        Fire(timer, decision);
        return null;
    }

    private void Fire(StartTimer timer, ProcessDecision decision)
    {
        var (context, now) = (decision.Context, decision.Context.Now);
        if (context.Definitions.Process(definition) is not { } process)
            throw new InvalidOperationException($"Process definition {definition} is not known here, though its timers wait.");
        var start = process.Executable.Element(timer.ElementId);
        var reading = StartTimerReading.Of(process.Executable, start, context.Organization, now);
        if (IsOff(timer, reading.Schedule, now, out var instead))
        {
            decision.Emit(
                instead is null
                    ? new StartTimerRemoved(timer.Key, DayOff)
                    : new StartTimerPostponed(timer.Key, timer.Next.DueAt, instead.DueAt, instead.Nominal, instead.Left)
            );
            return;
        }
        var (next, missed) = reading.Schedule?.After(timer.Next, now) ?? (null, 0);
        var started = new List<StartedByTimer>();
        foreach (var (project, requester, rule) in StartPlan.Of(process.Executable, start, context.Organization))
            started.Add(new StartedByTimer(new ProcessInstanceKey(decision.NextKey()), project, requester, rule));
        decision.Emit(
            new StartTimerFired(timer.Key, timer.Next.DueAt, missed, started)
            {
                NextDueAt = next?.DueAt,
                NextNominalAt = next?.Nominal,
                NextLeft = next?.Left,
            }
        );
        foreach (var instance in started)
            decision.Want(StreamId.Of(instance.Instance), Creation(process, timer, instance));
        if (reading.Schedule is null)
            decision.Emit(new StartTimerRefused(timer.ElementId, reading.Fault!, reading.Why));
    }

    /// <summary>A calendar that was loaded since it was scheduled says that the day is off: what takes place instead, if anything.</summary>
    private static bool IsOff(StartTimer timer, Schedule? schedule, DateTimeOffset now, out Occurrence? instead)
    {
        instead = null;
        if (schedule?.Shift is not { } shift)
            return false;
        var anew = shift.Apply(timer.Next.Nominal);
        instead = anew is { } moved ? timer.Next with { DueAt = moved } : schedule.After(timer.Next, timer.Next.DueAt).Next;
        return anew is null || (anew > timer.Next.DueAt && anew > now);
    }

    private static CreateProcessInstance Creation(ProcessDefinition process, StartTimer timer, StartedByTimer instance)
    {
        var variables = new FeelContextBuilder(2);
        if (instance.ProjectId is { } project)
            variables.Set(EngineVariables.ProjectId, project);
        if (instance.Requester is { } requester)
            variables.Set(EngineVariables.RequesterUserId, requester);
        var cause = new StartCause(StartKind.Timer, timer.ElementId) { DueAt = timer.Next.DueAt };
        return new CreateProcessInstance(instance.Instance, process.Key, variables.Build(), cause);
    }

    private static LocalizedText DayOff { get; } = new("当天不是工作日，且以后不再触发", "the day is off, and it occurs no more");

    private static LocalizedText Replaced(int version) => new($"由第 {version} 版接替", $"replaced by version {version}");

    /// <inheritdoc />
    protected override void ApplyCore(Event e)
    {
        switch (e)
        {
            case StartsTakenOver taken:
                (definition, Version) = (taken.Definition, taken.Version);
                break;
            case StartTimerScheduled scheduled:
                var first = new Occurrence(scheduled.NominalAt, scheduled.DueAt, scheduled.Left);
                timers[scheduled.Timer.Value] = new StartTimer(scheduled.Timer, scheduled.StartElementId, first);
                break;
            case StartTimerFired fired:
                Apply(fired);
                break;
            case StartTimerPostponed postponed:
                var waiting = timers[postponed.Timer.Value];
                var later = new Occurrence(postponed.NextNominalAt, postponed.NextDueAt, postponed.NextLeft);
                timers[postponed.Timer.Value] = waiting with { Next = later };
                break;
            case StartTimerRemoved removed:
                timers.Remove(removed.Timer.Value);
                break;
            case StartTimerRefused:
                break;
            default:
                throw new InvalidOperationException($"{e.GetType().Name} is not an event of a process id.");
        }
    }

    private void Apply(StartTimerFired fired)
    {
        var timer = timers[fired.Timer.Value];
        if (fired is { NextDueAt: { } due, NextNominalAt: { } nominal, NextLeft: { } left })
        {
            timers[fired.Timer.Value] = timer with { Next = new Occurrence(nominal, due, left) };
            return;
        }
        done[timer.ElementId] = timer.Next.Nominal;
        timers.Remove(fired.Timer.Value);
    }
}
