using System.Text.Json.Serialization;
using Workflows.Feel;
using Workflows.Server.Json;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api.Shapes;

public sealed record IncidentSearchRequest(
    [property: OneOf("ACTIVE", "RESOLVED")] string? State = null,
    string? ProcessId = null,
    string? Q = null,
    PageRequest? Page = null
);

/// <summary>Something that cannot go on until an owner helps, with what was read when it failed.</summary>
public sealed record IncidentAnswer(
    WireKey Key,
    WireKey ProcessInstanceKey,
    string BusinessKey,
    string ProcessId,
    string ProcessName,
    string ElementId,
    string ElementName,
    string ErrorType,
    string Message,
    EvaluationAnswer? Evaluation,
    WireKey? JobKey,
    string? JobType,
    bool CanSkip,
    [property: OneOf("ACTIVE", "RESOLVED")] string State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ResolvedAt
);

public sealed record EvaluationAnswer(
    string Expression,
    FeelContext Read,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FeelValue? Result,
    IReadOnlyList<string>? Warnings
);

/// <summary>Tries again, after variables or retries were put right.</summary>
public sealed record RetryRequest(FeelContext? Variables = null, int? Retries = null);

/// <summary>Goes on without what failed; the reason is kept in the history.</summary>
public sealed record SkipRequest(string? Note = null);
