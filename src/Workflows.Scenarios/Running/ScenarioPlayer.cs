using Workflows.Engine;
using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Commands.Signals;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Scenarios.Model;
using Codes = Workflows.Scenarios.ScenarioProblemCodes;

namespace Workflows.Scenarios.Running;

/// <summary>Does the steps of one scenario, each by the command that the server would send.</summary>
internal sealed class ScenarioPlayer(Scenario scenario, ScenarioWorld world, OutsideWorld outside)
{
    private static readonly TimeSpan MessageLifetime = TimeSpan.FromHours(1);

    /// <summary>The instance that the scenario is about; null before it has begun.</summary>
    public ProcessInstanceKey? Instance { get; private set; }

    /// <summary>Starts the instance; the problem says why it did not.</summary>
    public async Task<ScenarioProblem?> StartAsync(CancellationToken cancellation)
    {
        var problem = scenario.Start switch
        {
            ScenarioStart.ByPerson start => await StartByPersonAsync(scenario.ProcessId, start, cancellation),
            ScenarioStart.ByMessage start => await PublishAsync(start.Message, start.Key, start.Variables, start.Place, cancellation),
            ScenarioStart.ByTimer start => await StartByTimerAsync(scenario.ProcessId, start, cancellation),
            ScenarioStart.BySignal start => await BroadcastAsync(start.Signal, start.Variables, start.Place, cancellation),
            _ => throw new InvalidOperationException($"Unknown start {scenario.Start.GetType().Name}."),
        };
        await outside.SettleAsync(cancellation);
        Instance ??= FirstInstance();
        return problem ?? (Instance is null ? NotThere(scenario.Start.Place, "没有启动任何实例", "no instance was started") : null);
    }

    /// <summary>Does one step and all that follows from it at once.</summary>
    public async Task<ScenarioProblem?> PlayAsync(ScenarioStep step, CancellationToken cancellation)
    {
        var problem = step switch
        {
            ScenarioStep.Complete complete => await CompleteAsync(complete, cancellation),
            ScenarioStep.Start { How: ScenarioStart.ByPerson person } start => await StartByPersonAsync(
                start.ProcessId,
                person,
                cancellation
            ),
            ScenarioStep.Start { How: ScenarioStart.ByTimer timer } start => await StartByTimerAsync(start.ProcessId, timer, cancellation),
            ScenarioStep.ReturnHandoff back => await ReturnAsync(back, cancellation),
            ScenarioStep.Amend amend => await AmendAsync(amend, cancellation),
            ScenarioStep.Publish publish => await PublishAsync(publish, cancellation),
            ScenarioStep.Broadcast signal => await BroadcastAsync(signal.Signal, signal.Variables, signal.Place, cancellation),
            ScenarioStep.FinishJob job => await FinishJobAsync(job, cancellation),
            ScenarioStep.Resolve resolve => await ResolveAsync(resolve, cancellation),
            ScenarioStep.Advance advance => await AdvanceAsync(world.Clock.GetUtcNow() + advance.By, cancellation),
            ScenarioStep.AdvanceTo advance => await AdvanceAsync(advance.To, cancellation),
            _ => throw new InvalidOperationException($"Unknown step {step.GetType().Name}."),
        };
        await outside.SettleAsync(cancellation);
        return problem;
    }

    private async Task<ScenarioProblem?> StartByPersonAsync(string processId, ScenarioStart.ByPerson start, CancellationToken cancellation)
    {
        if (PersonOf(start.By) is not { } person)
            return UnknownPerson(start.By, start.Place);
        var process = (await world.Definitions.UpToDateAsync(cancellation)).LatestProcess(processId);
        if (process is null)
            return NotThere(start.Place, $"没有部署流程“{processId}”", $"the flow «{processId}» is not deployed");
        var instance = new ProcessInstanceKey(world.Keys.Next());
        var create = new CreateProcessInstance(instance, process.Key, start.Values, new StartCause(StartKind.Manual)) { FromForm = true };
        return await SendAsync(StreamId.Of(instance), create, person, start.Place, cancellation);
    }

    private async Task<ScenarioProblem?> StartByTimerAsync(string processId, ScenarioStart.ByTimer start, CancellationToken cancellation)
    {
        if (world.Timers.FindStart(StreamId.OfProcess(processId), start.Element) is not { } timer)
            return NotThere(
                start.Place,
                $"“{processId}”没有定时启动“{start.Element}”，或它以后不再触发",
                $"«{processId}» has no timer start «{start.Element}», or it occurs no more"
            );
        if (timer.DueAt > world.Clock.GetUtcNow())
            world.Clock.Pin(timer.DueAt);
        var before = InstancesOf(processId).ToHashSet();
        await world.Timers.LetThroughAsync(timer, cancellation);
        await world.Settling.SettleAsync(withJobs: false, cancellation);
        world.Timers.HoldBack();
        return await ChooseProjectAsync([.. InstancesOf(processId).Where(key => !before.Contains(key))], start, cancellation);
    }

    /// <summary>A story is about one project: the instances of the others are cancelled before anything is done in them.</summary>
    private async Task<ScenarioProblem?> ChooseProjectAsync(
        IReadOnlyList<ProcessInstanceKey> started,
        ScenarioStart.ByTimer start,
        CancellationToken cancellation
    )
    {
        ProcessInstanceKey? chosen = null;
        foreach (var instance in started)
        {
            if (chosen is null && (start.Project is null || await ProjectOfAsync(instance, cancellation) == start.Project))
                chosen = instance;
            else if (
                await SendAsync(
                    StreamId.Of(instance),
                    new CancelProcessInstance("another project"),
                    ScenarioWorld.Outside,
                    start.Place,
                    cancellation
                ) is
                { } refused
            )
                return refused;
        }
        Instance ??= chosen;
        return chosen is null && start.Project is { } project
            ? NotThere(start.Place, $"没有为项目“{project}”启动实例", $"no instance was started for the project «{project}»")
            : null;
    }

    private async Task<string?> ProjectOfAsync(ProcessInstanceKey instance, CancellationToken cancellation)
    {
        var events = await world.EventsAsync(instance, cancellation);
        var changes = events.OfType<VariablesChanged>().SelectMany(changed => changed.Changes);
        return (changes.FirstOrDefault(change => change.Name == "projectId")?.Value as FeelString)?.Value;
    }

    private Task<ScenarioProblem?> BroadcastAsync(string signal, FeelContext variables, FilePlace place, CancellationToken cancellation) =>
        SendAsync(
            StreamId.OfSignal(signal),
            new BroadcastSignal(new SignalKey(world.Keys.Next()), signal, variables),
            ScenarioWorld.Outside,
            place,
            cancellation
        );

    private async Task<ScenarioProblem?> CompleteAsync(ScenarioStep.Complete step, CancellationToken cancellation)
    {
        if (PersonOf(step.By) is not { } person)
            return UnknownPerson(step.By, step.Place);
        if (TaskAt(step.Element, person) is not { } task)
            return NoTask(step.Element, step.Place);
        var complete = new CompleteUserTask(new ElementInstanceKey(task.UserTaskKey), step.Values, step.Outcome, FromForm: true);
        return await SendAsync(StreamOf(task.ProcessInstanceKey), complete, person, step.Place, cancellation);
    }

    private async Task<ScenarioProblem?> ReturnAsync(ScenarioStep.ReturnHandoff step, CancellationToken cancellation)
    {
        if (PersonOf(step.By) is not { } person)
            return UnknownPerson(step.By, step.Place);
        if (TaskAt(step.Element) is not { HandoffKey: { } handoff } task)
            return NoTask(step.Element, step.Place);
        return await SendAsync(
            StreamOf(task.ProcessInstanceKey),
            new ReturnHandoff(new HandoffKey(handoff), step.Reason),
            person,
            step.Place,
            cancellation
        );
    }

    private async Task<ScenarioProblem?> AmendAsync(ScenarioStep.Amend step, CancellationToken cancellation)
    {
        if (PersonOf(step.By) is not { } person)
            return UnknownPerson(step.By, step.Place);
        if (TaskAt(step.Element) is not { OpenWorkItemKey: { } item } task)
            return NoTask(step.Element, step.Place);
        return await SendAsync(
            StreamOf(task.ProcessInstanceKey),
            new CompleteWorkItem(new ElementInstanceKey(task.UserTaskKey), new WorkItemKey(item), step.Values),
            person,
            step.Place,
            cancellation
        );
    }

    private async Task<ScenarioProblem?> PublishAsync(ScenarioStep.Publish step, CancellationToken cancellation)
    {
        var key = step.Key ?? WaitingFor(step.Message)?.CorrelationKey;
        if (key is null)
            return NotThere(
                step.Place,
                $"没有步骤在等消息“{step.Message}”，请写 key。{Whereabouts()}",
                $"nothing waits for the message «{step.Message}»; write a key"
            );
        return await PublishAsync(step.Message, key, step.Variables, step.Place, cancellation);
    }

    private Task<ScenarioProblem?> PublishAsync(
        string message,
        string key,
        FeelContext variables,
        FilePlace place,
        CancellationToken cancellation
    )
    {
        var publish = new PublishMessage(new MessageKey(world.Keys.Next()), message, key, variables, MessageLifetime);
        return SendAsync(StreamId.OfMessage(message, key), publish, ScenarioWorld.Outside, place, cancellation);
    }

    private async Task<ScenarioProblem?> FinishJobAsync(ScenarioStep.FinishJob step, CancellationToken cancellation)
    {
        var job = world.Store.Rows<JobRow>().FirstOrDefault(row => row.IsOpen && row.ElementId == step.Element);
        if (job is null)
            return NotThere(step.Place, $"“{step.Element}”没有待完成的作业。{Whereabouts()}", $"there is no open job at «{step.Element}»");
        return ProblemOf(await outside.FinishAsync(job, step.Answer, cancellation), step.Place);
    }

    private async Task<ScenarioProblem?> ResolveAsync(ScenarioStep.Resolve step, CancellationToken cancellation)
    {
        var incident = world
            .Store.Rows<IncidentRow>()
            .FirstOrDefault(row => row.State == IncidentRow.Active && row.ElementId == step.Element);
        if (incident is null)
            return NotThere(step.Place, $"“{step.Element}”没有未处理的事故。{Whereabouts()}", $"«{step.Element}» has no open incident");
        var stream = StreamOf(incident.ProcessInstanceKey);
        if (incident.JobKey is { } job)
        {
            var retries = new UpdateJobRetries(new JobKey(job), 1);
            if (await SendAsync(stream, retries, ScenarioWorld.Outside, step.Place, cancellation) is { } refused)
                return refused;
        }
        var resolve = new ResolveIncident(new IncidentKey(incident.IncidentKey));
        return await SendAsync(stream, resolve, ScenarioWorld.Outside, step.Place, cancellation);
    }

    private async Task<ScenarioProblem?> AdvanceAsync(DateTimeOffset to, CancellationToken cancellation)
    {
        while (await world.Timers.NextDueAsync(cancellation) is { } next && next <= to)
        {
            if (next > world.Clock.GetUtcNow())
                world.Clock.Pin(next);
            await outside.SettleAsync(cancellation);
            if (await world.Timers.NextDueAsync(cancellation) is { } same && same <= next)
                break;
        }
        world.Clock.Pin(to);
        return null;
    }

    private async Task<ScenarioProblem?> SendAsync(
        StreamId stream,
        Command command,
        Actor actor,
        FilePlace place,
        CancellationToken cancellation
    ) => ProblemOf(await world.Dispatcher.ExecuteAsync(new CommandEnvelope(stream, command, actor), cancellation), place);

    private static ScenarioProblem? ProblemOf(CommandResult result, FilePlace place)
    {
        if (result is not CommandResult.Rejected { Rejection: var rejection })
            return null;
        var zh = string.Join("；", rejection.Problems.Select(p => $"{p.Field ?? p.ElementId} {p.Text.Zh}").Prepend(rejection.Text.Zh));
        var en = string.Join("; ", rejection.Problems.Select(p => $"{p.Field ?? p.ElementId} {p.Text.En}").Prepend(rejection.Text.En));
        return new ScenarioProblem(Codes.Refused, place, $"被拒绝：{zh}", $"refused: {en}");
    }

    private ProcessInstanceKey? FirstInstance() => InstancesOf(scenario.ProcessId).Select(key => (ProcessInstanceKey?)key).FirstOrDefault();

    private IEnumerable<ProcessInstanceKey> InstancesOf(string processId) =>
        world
            .Store.Rows<ProcessInstanceRow>()
            .Where(i => i.ProcessId == processId)
            .Select(i => new ProcessInstanceKey(i.ProcessInstanceKey));

    /// <summary>Of several at the same step (multi-instance) the one that is this person's, else one that nobody has yet.</summary>
    private UserTaskRow? TaskAt(string element, Actor person)
    {
        var open = world.Store.Rows<UserTaskRow>().Where(t => t.IsOpen && t.ElementId == element).ToList();
        return open.Find(t => t.Assignee == person.Id) ?? open.Find(t => t.Assignee is null) ?? open.FirstOrDefault();
    }

    private UserTaskRow? TaskAt(string element) => world.Store.Rows<UserTaskRow>().FirstOrDefault(t => t.IsOpen && t.ElementId == element);

    private MessageSubscriptionRow? WaitingFor(string message) =>
        world
            .Store.Rows<MessageSubscriptionRow>()
            .FirstOrDefault(s => s.State == MessageSubscriptionRow.Created && s.MessageName == message);

    private Actor? PersonOf(string by)
    {
        var people = world.Organization.Current.Model.People;
        var person = people.FirstOrDefault(p => p.Id.Value == by || p.Login == by || p.Name == by);
        return person is null ? null : new Actor(ActorKind.Person, person.Id.Value);
    }

    private static StreamId StreamOf(long instance) => StreamId.Of(new ProcessInstanceKey(instance));

    private string Whereabouts()
    {
        var tasks = world.Store.Rows<UserTaskRow>().Where(t => t.IsOpen).Select(t => t.ElementId);
        var messages = world.Store.Rows<MessageSubscriptionRow>().Where(s => s.State == MessageSubscriptionRow.Created);
        return $"此刻待办：{string.Join("、", tasks)}；等消息：{string.Join("、", messages.Select(s => s.MessageName))}";
    }

    private ScenarioProblem NoTask(string element, FilePlace place) =>
        NotThere(place, $"此刻没有这样的任务“{element}”。{Whereabouts()}", $"there is no such open task «{element}» at this moment");

    private static ScenarioProblem UnknownPerson(string by, FilePlace place) =>
        new(
            Codes.UnknownPerson,
            place,
            $"组织里没有“{by}”（可写编号、登录名或姓名）",
            $"nobody is called «{by}» (write an id, login or name)"
        );

    private static ScenarioProblem NotThere(FilePlace place, string zh, string en) => new(Codes.NotThere, place, zh, en);
}
