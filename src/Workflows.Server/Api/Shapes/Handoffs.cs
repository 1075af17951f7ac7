using Workflows.Feel;
using Workflows.Server.Json;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api.Shapes;

public sealed record HandoffSearchRequest(
    [property: OneOf("all", "in", "out")] string Direction = "all",
    [property: OneOf("REQUESTED", "DELIVERED", "ACCEPTED", "RETURNED", "WITHDRAWN", "UNDELIVERED")] IReadOnlyList<string>? State = null,
    string? Department = null,
    bool? Overdue = null,
    string? Q = null,
    PageRequest? Page = null
);

/// <summary>A hand-off between two departments.</summary>
public sealed record HandoffAnswer(
    WireKey Key,
    [property: OneOf("REQUESTED", "DELIVERED", "ACCEPTED", "RETURNED", "WITHDRAWN", "UNDELIVERED")] string State,
    bool Overdue,
    WireKey ProcessInstanceKey,
    string BusinessKey,
    string ProcessName,
    WireKey TaskKey,
    string ElementId,
    string ElementName,
    HandoffSide From,
    HandoffTarget To,
    IReadOnlyList<DocumentView> Documents,
    DateTimeOffset RequestedAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? AcceptedAt,
    PersonReference? AcceptedBy,
    DateTimeOffset? ReturnedAt,
    string? ReturnReason,
    DateTimeOffset AcceptBy,
    WireKey? RefersTo,
    HandoffAbilities Can
);

public sealed record HandoffSide(string Department, string DepartmentName, PersonReference? Person);

public sealed record HandoffTarget(string Department, string DepartmentName, string? Position, string? PositionName);

public sealed record HandoffAbilities(bool Accept, bool Return);

public sealed record ReturnRequest(string Reason);

public sealed record ResendRequest(FeelContext? Data = null);
