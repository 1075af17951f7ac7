using Workflows.Engine;
using Workflows.Runtime.ReadModels;

namespace Workflows.Runtime.Store;

/// <summary>
/// All that one decision writes, in one transaction or not at all: the commit, its read-model rows, its follow-ups, the follow-up that it answers, its idempotency answer.
/// </summary>
/// <param name="Stream">The stream that decided.</param>
/// <param name="Commit">Null when nothing had to change but something must be remembered as handled.</param>
public sealed record CommitWrite(StreamId Stream, Commit? Commit)
{
    /// <summary>The follow-up that caused this. Recorded once; its row in the outbox closes with it.</summary>
    public FollowUpId? Handles { get; init; }

    /// <summary>When <see cref="Handles"/> is recorded as handled, by the clock that nobody sets.</summary>
    public DateTimeOffset HandledAt { get; init; }

    public IReadOnlyList<OutboxRow> FollowUps { get; init; } = [];

    /// <summary>Merged: at most one operation a row.</summary>
    public IReadOnlyList<RowOperation> Rows { get; init; } = [];

    public IdempotencyAnswer? Idempotency { get; init; }

    public IReadOnlyList<StoredPayload> Payloads { get; init; } = [];
}

public enum AppendOutcome
{
    Committed,

    /// <summary>Another node was first at this place of the stream: load again, decide again.</summary>
    VersionConflict,

    /// <summary>The follow-up was carried out before; nothing is to be done.</summary>
    AlreadyHandled,

    /// <summary>The same idempotency key was answered meanwhile; read its answer.</summary>
    AlreadyAnswered,
}
