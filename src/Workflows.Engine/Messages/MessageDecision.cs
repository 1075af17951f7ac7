namespace Workflows.Engine.Messages;

/// <summary>Collects what one decision of a message stream emits and wants.</summary>
internal sealed class MessageDecision(MessageState state, DecideContext context)
{
    private readonly List<Event> events = [];
    private readonly List<FollowUp> followUps = [];

    public DateTimeOffset Now => context.Now;

    public long NextKey() => context.Keys.Next();

    public IReadOnlyList<MessageStart> StartsOf(string messageName) => context.Definitions.MessageStarts(messageName);

    public void Emit(Event e)
    {
        events.Add(e);
        state.Apply(e);
    }

    public void Want(StreamId target, Command command) => followUps.Add(new FollowUp.ToStream(target, command));

    public Decision Done() => new Decision.Accepted(events, followUps);
}
