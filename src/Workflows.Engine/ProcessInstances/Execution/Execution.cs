using Workflows.Engine.Definitions;

namespace Workflows.Engine.ProcessInstances;

/// <summary>
/// One decision about an instance: a queue of element steps that is worked off until everything waits. Each step emits events, and each event is applied
/// at once by the same code that a replay uses: state changes in no other way.
/// </summary>
internal sealed partial class Execution(ProcessInstanceState state, DecideContext context)
{
    private static readonly IReadOnlyList<FollowUp> NoFollowUps = [];
    private static readonly IReadOnlyList<Payload> NoPayloads = [];

    private readonly List<Event> events = new(16);
    private readonly StepQueue queue = new();
    private List<FollowUp>? followUps;
    private List<Payload>? payloads;
    private readonly bool wasOver = state.Exists && !state.IsRunning;
    private int steps;

    public ProcessInstanceState State { get; } = state;
    public DecideContext Context { get; } = context;

    /// <summary>Applies a fact and keeps it for the commit.</summary>
    public void Emit(Event e)
    {
        State.Apply(e);
        events.Add(e);
    }

    public void Follow(FollowUp followUp) => (followUps ??= []).Add(followUp);

    public void Send(StreamId target, Command command) => Follow(new FollowUp.ToStream(target, command));

    public long NextKey() => Context.Keys.Next();

    /// <summary>Works off everything that is due, and says what came of it.</summary>
    public Decision.Accepted Finish()
    {
        do
        {
            while (queue.TryTake(out var step))
                Enter(step);
        } while (FireInclusiveJoins());

        if (!wasOver && State.Exists && !State.IsRunning)
            AnnounceEnd();
        return new Decision.Accepted(events, followUps ?? NoFollowUps) { Payloads = payloads ?? NoPayloads, KeptApart = State.KeptApart };
    }

    /// <summary>Lets an element be entered, by a token or from its start.</summary>
    public void Enqueue(ExecutableElement element, ElementInstance scope, ElementInstance? from, int loopCounter = 0) =>
        queue.Add(new Step(element, scope, from is null ? [] : [from], loopCounter));

    /// <summary>Lets a compensation handler be entered, which undoes <paramref name="activity"/> for <paramref name="thrown"/>.</summary>
    private void EnqueueHandler(ElementInstance activity, ElementInstance thrown) =>
        queue.Add(new Step(activity.Element.CompensationHandler!, thrown, [thrown], 0, activity));
}
