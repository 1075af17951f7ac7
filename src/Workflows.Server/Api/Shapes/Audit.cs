using Workflows.Server.Json;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api.Shapes;

public sealed record AuditSearchRequest(
    string? Q = null,
    string? BusinessKey = null,
    string? ProcessId = null,
    string? Person = null,
    string? OrderNo = null,
    string? Department = null,
    [property: OneOf("ACTIVE", "COMPLETED", "TERMINATED")] string? State = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    PageRequest? Page = null
);

/// <summary>An instance as auditors find it.</summary>
/// <param name="Steps">User tasks that were done.</param>
/// <param name="Overdue">User tasks that were or are past their due date.</param>
public sealed record AuditAnswer(
    WireKey Key,
    string BusinessKey,
    string ProcessId,
    string ProcessName,
    int Version,
    [property: OneOf("ACTIVE", "COMPLETED", "TERMINATED")] string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    long? DurationMs,
    PersonReference? StartedBy,
    int Steps,
    int Handoffs,
    int Overdue,
    bool HasIncident,
    string? Subject
);

public sealed record StoreVerificationAnswer(
    bool Verified,
    long Streams,
    long Commits,
    string Head,
    IReadOnlyList<BrokenStream> BrokenStreams,
    long Checkpoints,
    DateTimeOffset At
);

public sealed record BrokenStream(string Stream, long FirstSeq, string Reason);
