using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Feel;
using LifeCycle = Workflows.Engine.ProcessInstances.LifeCycle;

namespace Workflows.Engine.Tests.Building;

/// <summary>One process instance under test.</summary>
internal sealed class Instance(TestEngine engine, ProcessInstanceState state)
{
    public ProcessInstanceState State => state;
    public TestEngine Engine => engine;
    public bool IsCompleted => state.Root.State == LifeCycle.Completed;
    public bool IsTerminated => state.Root.State == LifeCycle.Terminated;

    /// <summary>Ids of what is active, scopes included, in the order of entering.</summary>
    public List<string> Active => [.. state.Instances.Ordered().Where(i => i.IsLive && i.Scope is not null).Select(i => i.Element.Id)];

    /// <summary>Ids of what was completed, in the order of entering.</summary>
    public List<string> Completed =>
        [.. state.Instances.Ordered().Where(i => i.State == LifeCycle.Completed && i.Scope is not null).Select(i => i.Element.Id)];

    public List<string> Terminated =>
        [.. state.Instances.Ordered().Where(i => i.State == LifeCycle.Terminated && i.Scope is not null).Select(i => i.Element.Id)];

    public FeelValue Variable(string name) =>
        state.Root.Variables is { } table && table.TryGet(name, out var value) ? value : FeelNull.Instance;

    public IncidentState Incident => state.Incidents.Values.ShouldHaveSingleItem();

    public Instance CompleteJob(string elementId, params FeelEntry[] variables)
    {
        Do(new CompleteJob(JobOf(elementId).Key, FeelContext.Of(variables)));
        return this;
    }

    public Instance ThrowError(string elementId, string code, params FeelEntry[] variables)
    {
        Do(new ThrowJobError(JobOf(elementId).Key, code, "message", FeelContext.Of(variables)));
        return this;
    }

    public Instance FailJob(string elementId, int retries)
    {
        Do(new FailJob(JobOf(elementId).Key, retries, "broken", TimeSpan.Zero, FeelContext.Empty));
        return this;
    }

    public Instance CompleteTask(string elementId, string? outcome = null, params FeelEntry[] variables)
    {
        Do(new CompleteUserTask(TaskOf(elementId).Owner.Id, FeelContext.Of(variables), outcome));
        return this;
    }

    /// <summary>As this person.</summary>
    public Instance As(string person, Func<Instance, Command> command)
    {
        var before = engine.Actor;
        engine.Actor = new Actor(ActorKind.Person, person);
        try
        {
            Do(command(this));
        }
        finally
        {
            engine.Actor = before;
        }
        return this;
    }

    public Rejection RefuseTo(string person, Command command)
    {
        var before = engine.Actor;
        engine.Actor = new Actor(ActorKind.Person, person);
        try
        {
            return engine.Refuse(state.Id, command);
        }
        finally
        {
            engine.Actor = before;
        }
    }

    public Instance Cancel()
    {
        Do(new CancelProcessInstance());
        return this;
    }

    public Instance Resolve()
    {
        Do(new ResolveIncident(Incident.Key));
        return this;
    }

    public Instance Set(params FeelEntry[] variables)
    {
        Do(new SetVariables(state.Key.Root, FeelContext.Of(variables), Local: false));
        return this;
    }

    public void Do(Command command) => engine.Accept(state.Id, command);

    public Rejection Refuse(Command command) => engine.Refuse(state.Id, command);

    public UserTaskState TaskOf(string elementId) =>
        state.Instances.Ordered().Last(i => i.Element.Id == elementId && i.Task is { IsOpen: true }).Task!;

    public ElementInstanceKey TaskKey(string elementId) => TaskOf(elementId).Owner.Id;

    public JobState JobOf(string elementId) => state.Jobs.Values.OrderBy(j => j.Key.Value).First(j => j.Owner.Element.Id == elementId);

    public ElementInstance ElementOf(string elementId) => state.Instances.Ordered().Last(i => i.Element.Id == elementId);

    public IEnumerable<T> EventsOf<T>()
        where T : Event => engine.Events.OfType<T>();

    /// <summary>It is over, and nothing that belonged to it waits any more.</summary>
    public void ShouldBeOver()
    {
        state.IsRunning.ShouldBeFalse($"still active: {string.Join(", ", Active)}");
        ShouldWaitForNothing();
    }

    public void ShouldWaitForNothing()
    {
        state.Jobs.ShouldBeEmpty();
        state.Timers.ShouldBeEmpty();
        state.Subscriptions.ShouldBeEmpty();
        state.Incidents.ShouldBeEmpty();
        state.Instances.Ordered().Where(i => i.Waiting is { IsEmpty: false }).ShouldBeEmpty();
        state.Instances.Ordered().Where(i => i.Task is { IsOpen: true }).ShouldBeEmpty();
        state.Instances.Ordered().Where(i => i.Inside is { HasTokens: true }).ShouldBeEmpty();
    }
}
