using System.Text.Json.Nodes;
using Workflows.Feel;
using Workflows.Server.Files;
using Workflows.Server.Json;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api.Shapes;

public sealed record InboxSearchRequest(
    [property: OneOf("todo", "transit", "done", "started")] string View,
    [property: OneOf("mine", "pool")] string? Scope = null,
    string? Q = null,
    string? ProcessId = null,
    string? Position = null,
    bool? Overdue = null,
    [property: OneOf("urgent", "newest", "oldest")] string? Sort = null,
    PageRequest? Page = null
);

public sealed record InboxCounts(int Todo, int Mine, int Pool, int Transit, int Done, int Started, int Overdue);

/// <summary>A line of the inbox: a task, a returned hand-off to amend, or an instance that one has started.</summary>
public record InboxRow
{
    [OneOf("task", "amend", "instance")]
    public required string Kind { get; init; }

    /// <summary>Key of the task (of the work item's task), or of the instance.</summary>
    public required WireKey Key { get; init; }
    public WireKey? WorkItemKey { get; init; }
    public required string Name { get; init; }
    public required string ElementId { get; init; }
    public required string ProcessId { get; init; }
    public required string ProcessName { get; init; }
    public required WireKey ProcessInstanceKey { get; init; }
    public required string BusinessKey { get; init; }
    public string? Subject { get; init; }

    [OneOf("CREATING", "CREATED", "COMPLETED", "CANCELED", "ACTIVE", "TERMINATED")]
    public required string State { get; init; }
    public PersonReference? Assignee { get; init; }
    public required TaskCandidates Candidates { get; init; }
    public PersonReference? From { get; init; }
    public string? FromDepartment { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>none, ok, soon (the reminder has passed) or overdue.</summary>
    [OneOf("none", "ok", "soon", "overdue")]
    public required string Sla { get; init; }

    /// <summary>What was last told of its deadline: remind, due, or escalate (the superior may take it over); null before the first.</summary>
    [OneOf("remind", "due", "escalate")]
    public string? Escalation { get; init; }
    public DateTimeOffset? CompletedAt { get; init; }
    public NamedItem? Outcome { get; init; }
    public int Priority { get; init; }
    public HandoffBrief? Handoff { get; init; }
}

public sealed record TaskCandidates(IReadOnlyList<NamedItem> Positions, IReadOnlyList<PersonReference> People);

public sealed record HandoffBrief(
    WireKey Key,
    [property: OneOf("REQUESTED", "DELIVERED", "ACCEPTED", "RETURNED", "WITHDRAWN", "UNDELIVERED")] string State,
    DateTimeOffset AcceptBy
);

/// <summary>A task with everything that its page needs.</summary>
public sealed record TaskDetail : InboxRow
{
    public string? Documentation { get; init; }
    public TaskForm? Form { get; init; }
    public required IReadOnlyList<OutcomeButton> Outcomes { get; init; }
    public DraftAnswer? Draft { get; init; }
    public required TaskContext Context { get; init; }
    public required TaskAbilities Can { get; init; }
    public WorkItemAnswer? WorkItem { get; init; }
}

public sealed record TaskForm(string FormId, WireKey Key, JsonObject Schema, FeelContext Data);

public sealed record OutcomeButton(string Id, string Name, bool Primary);

public sealed record DraftAnswer(FeelContext Data, DateTimeOffset SavedAt);

public sealed record WorkItemAnswer(WireKey Key, [property: OneOf("amend")] string Kind, string? Reason);

/// <summary>What stands beside the form.</summary>
public sealed record TaskContext(string Title, IReadOnlyList<ContextField> Fields, OrderView? Order, IReadOnlyList<DocumentView> Documents);

/// <summary>A value beside the form.</summary>
/// <param name="Kind">How the value is to be shown.</param>
public sealed record ContextField(string Label, string Value, [property: OneOf("text", "datetime", "person")] string Kind);

/// <summary>What was handed over with the task.</summary>
public sealed record DocumentView(
    string Title,
    PersonReference? From,
    IReadOnlyList<LabelledValue> Fields,
    IReadOnlyList<FileReference> Files
);

public sealed record OrderView(
    string OrderNo,
    string BuyerNick,
    string OrderAmount,
    string PaidAmount,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ShippedAt,
    DateTimeOffset? SignedAt,
    string? Carrier,
    string? TrackingNo,
    IReadOnlyList<OrderLineView> Lines
);

public sealed record OrderLineView(string SkuId, string Title, string Spec, int Quantity, string Price);

/// <summary>What the caller may do with a task now; a refusal says why.</summary>
public sealed record TaskAbilities(
    Ability Claim,
    Ability Release,
    Ability Complete,
    Ability Reassign,
    Ability Draft,
    Ability Accept,
    Ability ReturnHandoff
);

public sealed record Ability(bool Allowed, string? Reason = null)
{
    public static Ability Yes { get; } = new(true);
}

public sealed record ReleaseRequest(string? Reason = null);

public sealed record ReassignRequest(string To, string Reason);

public sealed record SaveDraftRequest(FeelContext Data);

public sealed record SavedAnswer(DateTimeOffset SavedAt);

public sealed record CompleteRequest(FeelContext Data, string? Outcome = null, WireKey? WorkItemKey = null);

public sealed record CompletedAnswer(bool Completed, NextTask? Next);

public sealed record NextTask(WireKey Key, string Name, bool Mine);

public sealed record BatchRequest(
    [property: OneOf("claim", "reassign", "complete")] string Action,
    IReadOnlyList<WireKey> Keys,
    string? To = null,
    string? Reason = null,
    string? Outcome = null
);

public sealed record BatchResult(WireKey Key, bool Ok, Problems.ProblemBody? Problem);

public sealed record BatchAnswer(IReadOnlyList<BatchResult> Results);

public sealed record EmptyRequest;
