using Workflows.Engine;

namespace Workflows.Runtime.Store;

/// <summary>A timer that came due and is the caller's for a while.</summary>
public sealed record DueTimer(TimerKey Timer, StreamId Stream, TimerKind Kind, DateTimeOffset DueAt);

public enum TimerKind
{
    /// <summary>Becomes a TriggerTimer command.</summary>
    Timer,

    /// <summary>The time to live of a message: becomes an ExpireMessages command.</summary>
    MessageExpiry,
}

/// <summary>The timer rows. A row is taken with a lease and no lock is held while its command runs.</summary>
public interface ITimerQueue
{
    /// <summary>Takes timers due at <paramref name="now"/> that nobody holds, earliest first.</summary>
    /// <param name="now">The clock of the flows, which tests may set.</param>
    /// <param name="wallNow">The clock of leases, which nobody sets.</param>
    Task<IReadOnlyList<DueTimer>> TakeDueAsync(
        DateTimeOffset now,
        DateTimeOffset wallNow,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    );

    /// <summary>When the earliest timer is due, whoever holds it; null when there is none.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation);

    /// <summary>Lets a timer rest that its stream refused, so that it isn't tried in a loop.</summary>
    Task PostponeAsync(TimerKey timer, DateTimeOffset until, CancellationToken cancellation);
}
