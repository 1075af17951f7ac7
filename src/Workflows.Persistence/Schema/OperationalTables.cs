namespace Workflows.Persistence.Schema;

/// <summary>One commit of one stream. Append-only: triggers refuse UPDATE and DELETE.</summary>
public sealed class CommitRecord
{
    /// <summary>Unique, not gap-free, not handed out in the order of visibility.</summary>
    public long GlobalPosition { get; init; }
    public string Stream { get; init; } = "";
    public long FirstSequence { get; init; }
    public int EventCount { get; init; }
    public DateTimeOffset At { get; init; }
    public string ActorKind { get; init; } = "";
    public string ActorId { get; init; } = "";
    public string? OnBehalfOf { get; init; }
    public string Cause { get; init; } = "";
    public string EngineVersion { get; init; } = "";

    /// <summary>The events' exact UTF-8 bytes.</summary>
    public byte[] Body { get; init; } = [];
    public byte[] Hash { get; init; } = [];
}

/// <summary>Bytes that streams name by hash.</summary>
public sealed class PayloadRecord
{
    public string Hash { get; init; } = "";
    public byte[] Salt { get; init; } = [];
    public byte[] Content { get; init; } = [];
    public string Owner { get; init; } = "";
}

/// <summary>A follow-up that waits.</summary>
public sealed class OutboxRecord
{
    /// <summary>Stream, sequence and number of the follow-up as one text.</summary>
    public string Id { get; init; } = "";
    public long Sequence { get; init; }
    public int Number { get; init; }

    /// <summary>Null: it leaves the house.</summary>
    public string? Target { get; init; }
    public bool IsOutward { get; init; }
    public byte[] Body { get; init; } = [];
    public DateTimeOffset FreeAt { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A follow-up whose effect is committed (the inbox).</summary>
public sealed class HandledRecord
{
    public string Id { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The answer to a request with an idempotency key.</summary>
public sealed class IdempotencyRecord
{
    public string Actor { get; init; } = "";
    public string Key { get; init; } = "";
    public byte[] BodyHash { get; init; } = [];
    public string Stream { get; init; } = "";
    public long Sequence { get; init; }
    public byte[] Answer { get; init; } = [];
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A named lease of a node.</summary>
public sealed class LeaseRecord
{
    public string Name { get; init; } = "";
    public string Owner { get; init; } = "";
    public DateTimeOffset HeldUntil { get; init; }
}

/// <summary>A named counter: blocks of keys, numbers of business keys.</summary>
public sealed class CounterRecord
{
    public string Name { get; init; } = "";
    public long Value { get; init; }
}

/// <summary>A half-filled form.</summary>
public sealed class DraftRecord
{
    public long UserTaskKey { get; init; }
    public string Person { get; init; } = "";
    public string Body { get; init; } = "";
    public DateTimeOffset SavedAt { get; init; }
}
