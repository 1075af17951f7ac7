namespace Workflows.Runtime.ReadModels;

/// <summary>The ledger of hand-offs between departments.</summary>
[ReadModel("handoffs", nameof(HandoffKey))]
public sealed record HandoffRow
{
    /// <summary>In transit.</summary>
    public const string Requested = "REQUESTED";
    public const string Delivered = "DELIVERED";
    public const string Accepted = "ACCEPTED";
    public const string Returned = "RETURNED";
    public const string Withdrawn = "WITHDRAWN";

    public long HandoffKey { get; init; }
    public long UserTaskKey { get; init; }
    public long ProcessInstanceKey { get; init; }
    public string ProcessId { get; init; } = "";
    public string? ProcessName { get; init; }
    public string BusinessKey { get; init; } = "";
    public string ElementId { get; init; } = "";
    public string ElementName { get; init; } = "";
    public string FromDepartment { get; init; } = "";
    public string? FromPosition { get; init; }
    public string? FromPerson { get; init; }
    public string ToDepartment { get; init; } = "";
    public string? ToPosition { get; init; }

    /// <summary>JSON: titles and values.</summary>
    public string Documents { get; init; } = "[]";
    public string? TermsId { get; init; }
    public string State { get; init; } = Requested;
    public DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset AcceptBy { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public string? AcceptedBy { get; init; }
    public DateTimeOffset? ReturnedAt { get; init; }
    public string? ReturnedBy { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>Why it was returned or withdrawn.</summary>
    public string? Reason { get; init; }
    public long? RefersTo { get; init; }
}
