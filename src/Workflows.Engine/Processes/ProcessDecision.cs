namespace Workflows.Engine.Processes;

/// <summary>Collects what one decision of a process id's stream emits and wants.</summary>
internal sealed class ProcessDecision(ProcessStartsState state, DecideContext context)
{
    private readonly List<Event> events = [];
    private readonly List<FollowUp> followUps = [];

    public DecideContext Context => context;

    public long NextKey() => context.Keys.Next();

    public void Emit(Event e)
    {
        events.Add(e);
        state.Apply(e);
    }

    public void Want(StreamId target, Command command) => followUps.Add(new FollowUp.ToStream(target, command));

    public Decision Done() => new Decision.Accepted(events, followUps);
}
