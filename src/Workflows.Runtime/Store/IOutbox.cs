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
}

public sealed record OutboxCounts(long Commands, long Outward, DateTimeOffset? OldestCreatedAt);
