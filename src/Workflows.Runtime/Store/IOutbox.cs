using Workflows.Engine;

namespace Workflows.Runtime.Store;

/// <summary>A follow-up that waits to be carried out.</summary>
/// <param name="Target">The stream that the command is for; null: it leaves the house (<see cref="OutwardMessage"/>).</param>
/// <param name="Body">The command or message, as the command codec wrote it.</param>
/// <param name="FreeAt">Until then the node that committed it (or took it) works on it; after that, anybody.</param>
public sealed record OutboxRow(FollowUpId Id, StreamId? Target, ReadOnlyMemory<byte> Body, DateTimeOffset FreeAt)
{
    /// <summary>How often it was taken up.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What commits want of others. Rows are added and closed by <see cref="IEventStore.AppendAsync"/>; here they are taken up.</summary>
public interface IOutbox
{
    /// <summary>Takes rows whose <see cref="OutboxRow.FreeAt"/> has passed, oldest first, and keeps them to the caller for <paramref name="lease"/>.</summary>
    /// <param name="outward">True: messages for the transport; false: commands for streams of this house.</param>
    Task<IReadOnlyList<OutboxRow>> TakeAsync(bool outward, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellation);

    /// <summary>Closes rows whose effect is certain without a commit of ours (a withdrawal that the broker has confirmed).</summary>
    Task CloseAsync(IReadOnlyList<FollowUpId> ids, CancellationToken cancellation);

    /// <summary>How many wait, for the inbox's «in transit» and for health.</summary>
    Task<OutboxCounts> CountAsync(CancellationToken cancellation);

    /// <summary>Whether the effect of this follow-up is committed.</summary>
    Task<bool> IsHandledAsync(FollowUpId id, CancellationToken cancellation);

    /// <summary>
    /// Forgets ids whose effect was committed before <paramref name="limit"/> and whose row is closed; returns how many. Safe once nothing that could still bring such an id
    /// outside the database (a drain, a broker's queue) is that old: see <see cref="HandledFollowUps"/>.
    /// </summary>
    Task<int> ForgetHandledBeforeAsync(DateTimeOffset limit, CancellationToken cancellation);
}

/// <summary>How long the inbox of handled ids remembers.</summary>
public static class HandledFollowUps
{
    /// <summary>
    /// An id is recorded in the transaction that closes its row in the outbox, so the database itself can never bring it again. What could is a copy on its way. A node drops
    /// its own copies after half of this time (<see cref="Dispatch.FollowUpDrain"/>). A message in a broker's queue is about a hand-off, whose state refuses a second delivery,
    /// acceptance or return whether its id is remembered or not.
    /// </summary>
    public static TimeSpan RememberedFor { get; } = TimeSpan.FromDays(30);
}

public sealed record OutboxCounts(long Commands, long Outward, DateTimeOffset? OldestCreatedAt);
