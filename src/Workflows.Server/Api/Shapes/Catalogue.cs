using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.Api.Shapes;

/// <summary>A flow that the caller may start.</summary>
/// <param name="TypicalDuration">ISO 8601, the median of its ended instances; null while there are none.</param>
public sealed record CatalogueFlow(
    string ProcessId,
    string Name,
    string Department,
    string DepartmentName,
    PersonReference? Owner,
    string? OwnerPosition,
    string Purpose,
    int Version,
    WireKey DefinitionKey,
    string StartElementId,
    TaskForm? Form,
    string? TypicalDuration
);

public sealed record StartRequest(FeelContext Data, string? StartElementId = null);

public sealed record StartedAnswer(WireKey ProcessInstanceKey, string BusinessKey, FirstTask? FirstTask);

public sealed record FirstTask(WireKey Key, bool Mine);
