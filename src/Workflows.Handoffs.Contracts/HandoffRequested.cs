namespace Workflows.Handoffs.Contracts;

/// <summary>
/// Work crosses to a department; sent to its queue <c>handoff-{department}</c>. It is sent again until its arrival is recorded, so the same <see cref="HandoffId"/> may come more than once:
/// answer each time, or not at all the second time; nothing happens twice.
/// </summary>
public sealed record HandoffRequested
{
    /// <summary>Names the hand-off in every answer. Digits.</summary>
    public required string HandoffId { get; init; }

    /// <summary>Echo it in <see cref="HandoffReceived"/>: the sender's row closes by it.</summary>
    public required string DeliveryId { get; init; }

    public required string ProcessInstanceKey { get; init; }

    /// <summary>What people call the case, e.g. <c>P15-20261124-003</c>.</summary>
    public required string BusinessKey { get; init; }

    public required string ProcessId { get; init; }
    public required string ProcessName { get; init; }

    /// <summary>The user task that waits. Digits.</summary>
    public required string TaskKey { get; init; }

    public required string ElementId { get; init; }
    public required string ElementName { get; init; }
    public required string FromDepartment { get; init; }
    public string? FromPosition { get; init; }

    /// <summary>Person id of the sender.</summary>
    public string? FromPerson { get; init; }

    public required string ToDepartment { get; init; }
    public string? ToPosition { get; init; }
    public IReadOnlyList<HandoffDocument> Documents { get; init; } = [];

    /// <summary>UTC. Later than this it counts as overdue and the receiving team's head is told.</summary>
    public required DateTimeOffset AcceptBy { get; init; }

    /// <summary>The returned hand-off that this one sends again.</summary>
    public string? RefersTo { get; init; }
}

/// <summary>Something handed over.</summary>
public sealed record HandoffDocument
{
    /// <summary>For people, e.g. 待收退件信息.</summary>
    public required string Title { get; init; }

    /// <summary>The values that belong to it, as a JSON object; numbers keep their digits.</summary>
    public required string ValuesJson { get; init; }
}
