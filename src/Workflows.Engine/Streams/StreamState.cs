namespace Workflows.Engine;

/// <summary>
/// The state of one stream: a fold of its events, and the one place where commands to it are decided. Mutable inside, for speed; changed by <see cref="Apply"/> alone.
/// </summary>
/// <remarks>
/// After an accepted <see cref="Decide"/> the state is already ahead of the store. Whoever fails to commit the events throws the object away and folds again.
/// A rejected <see cref="Decide"/> leaves the state untouched.
/// </remarks>
public abstract class StreamState(StreamId id)
{
    public StreamId Id { get; } = id;

    /// <summary>How many events were applied; the next event gets this number plus one.</summary>
    public long Sequence { get; private set; }

    /// <summary>Judges a command. Pure but for the events that it applies to this object.</summary>
    public abstract Decision Decide(Command command, DecideContext context);

    /// <summary>Applies an event, newly emitted or read back: the same code for both.</summary>
    public void Apply(Event e)
    {
        ApplyCore(e);
        Sequence++;
    }

    /// <summary>Reads event and state, nothing else.</summary>
    protected abstract void ApplyCore(Event e);
}
