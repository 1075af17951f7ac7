namespace Workflows.Engine;

/// <summary>What <see cref="StreamState.Decide"/> answers.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>Carried out: these events, in order, and what is wanted of others. <paramref name="Events"/> may be empty only when nothing had to change (the answer is then the same as before).</summary>
    public sealed record Accepted(IReadOnlyList<Event> Events, IReadOnlyList<FollowUp> FollowUps) : Decision
    {
        /// <summary>Values that are kept apart from the stream and stored in the same transaction.</summary>
        public IReadOnlyList<Payload> Payloads { get; init; } = [];

        /// <summary>
        /// Values, by reference, that no stream may hold, with the hashes of their payloads; null for none. The events here have them all the same:
        /// <see cref="SealedEvents.ForStream"/> takes them out on the way to the bytes.
        /// </summary>
        public IReadOnlyDictionary<Workflows.Feel.FeelValue, string>? KeptApart { get; init; }
    }

    /// <summary>Refused: nothing is written.</summary>
    public sealed record Rejected(Rejection Rejection) : Decision;
}
