using Workflows.Engine;

namespace Workflows.Runtime.Dispatch;

/// <summary>What became of a command.</summary>
public abstract record CommandResult
{
    private CommandResult() { }

    /// <summary>Carried out and committed, or nothing had to change (then <paramref name="Events"/> is empty).</summary>
    /// <param name="LastSequence">The stream's last event after it.</param>
    /// <param name="At">Time of the commit, UTC.</param>
    public sealed record Accepted(StreamId Stream, long LastSequence, DateTimeOffset At, IReadOnlyList<Event> Events) : CommandResult
    {
        /// <summary>The effects on other streams that were asked for are committed, too; false: they take longer than a reply waits.</summary>
        public bool IsSettled { get; init; } = true;
    }

    /// <summary>The same request was answered before (same idempotency key and body): here is that answer; nothing was done again.</summary>
    public sealed record Repeated(StreamId Stream, long LastSequence, DateTimeOffset At, ReadOnlyMemory<byte> Answer) : CommandResult;

    /// <summary>The follow-up was carried out before; nothing was done again.</summary>
    public sealed record AlreadyHandled(FollowUpId Id) : CommandResult;

    /// <summary>Refused: nothing was written.</summary>
    public sealed record Rejected(Rejection Rejection) : CommandResult;
}
