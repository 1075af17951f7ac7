using Workflows.Feel;

namespace Workflows.Engine.Events.ProcessInstances;

/// <summary>A user task stands, or is in transit when a hand-off was requested with it (<paramref name="InTransit"/>).</summary>
/// <param name="Task">Key of the user task = key of its element instance.</param>
/// <param name="Why">The rule by which these people were found: expression and values read, lane, or fallback.</param>
[EventName("UserTaskCreated")]
public sealed record UserTaskCreated(
    ElementInstanceKey Task,
    string ElementId,
    string Name,
    string? Assignee,
    IReadOnlyList<string> CandidatePositions,
    IReadOnlyList<string> CandidateUsers,
    AssignmentExplanation Why,
    DateTimeOffset? DueAt,
    DateTimeOffset? FollowUpAt,
    DateTimeOffset? RemindAt,
    DateTimeOffset? EscalateAt,
    int Priority,
    FormDefinitionKey? Form,
    bool InTransit
) : Event
{
    /// <summary>Department that the work belongs to (the ancestor directly below the root), for pools and hand-offs.</summary>
    public string? Department { get; init; }

    /// <summary>The position whose work it is: the first candidate, else the main position of the assignee; null when it is nobody's in the organization.</summary>
    public string? Position { get; init; }

    /// <summary>A form elsewhere, for a task without a deployed one.</summary>
    public string? ExternalFormReference { get; init; }

    /// <summary>The policy by which its deadline escalates; null for none.</summary>
    public string? EscalationPolicy { get; init; }

    /// <summary>People who must not do it, nor get it from somebody else: whoever started the flow, or has done a step that this one checks. Null for none.</summary>
    public IReadOnlyList<string>? Excluded { get; init; }

    /// <summary>The absent person whom the assignee stands in for.</summary>
    public string? OnBehalfOf { get; init; }
}

/// <summary>By which rule the people of a task were found.</summary>
/// <param name="Rule"><c>assignment</c>, <c>lane</c>, <c>nobody-holds-position</c>, <c>absent-deputy</c>, <c>not-initiator</c>, …</param>
public sealed record AssignmentExplanation(string Rule, IReadOnlyList<EvaluationRecord> Evaluations);

/// <summary>签收: a candidate took the task.</summary>
[EventName("UserTaskClaimed")]
public sealed record UserTaskClaimed(ElementInstanceKey Task, string Assignee) : Event
{
    /// <summary>接办: the superior took an overdue task over from this person; null for a task that nobody had.</summary>
    public string? TakenFrom { get; init; }
}

/// <summary>退签: the task went back to its pool.</summary>
[EventName("UserTaskReleased")]
public sealed record UserTaskReleased(ElementInstanceKey Task, string? Reason) : Event;

/// <summary>Assigned by an API client or a superior.</summary>
[EventName("UserTaskAssigned")]
public sealed record UserTaskAssigned(ElementInstanceKey Task, string? Previous, string Assignee, string? Action) : Event;

/// <summary>转办: somebody else took over fully.</summary>
[EventName("UserTaskReassigned")]
public sealed record UserTaskReassigned(ElementInstanceKey Task, string? Previous, string Assignee, string Reason) : Event;

/// <summary>Due dates, candidates or priority were changed from outside; null means unchanged.</summary>
[EventName("UserTaskUpdated")]
public sealed record UserTaskUpdated(ElementInstanceKey Task, UserTaskChanges Changes, string? Action) : Event;

public sealed record UserTaskChanges
{
    public IReadOnlyList<string>? CandidatePositions { get; init; }
    public IReadOnlyList<string>? CandidateUsers { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public bool ClearDueAt { get; init; }
    public DateTimeOffset? FollowUpAt { get; init; }
    public bool ClearFollowUpAt { get; init; }
    public int? Priority { get; init; }

    /// <summary>The marks that go with a new due date; they replace the old ones together with it.</summary>
    public DateTimeOffset? RemindAt { get; init; }
    public DateTimeOffset? EscalateAt { get; init; }
}

/// <summary>办理: done, with what was submitted.</summary>
/// <param name="By">Who did it; <paramref name="Outcome"/> is the button that was pressed.</param>
[EventName("UserTaskCompleted")]
public sealed record UserTaskCompleted(ElementInstanceKey Task, string By, string? Outcome, FeelContext Submitted, string? Action) : Event;

[EventName("UserTaskCanceled")]
public sealed record UserTaskCanceled(ElementInstanceKey Task, string Reason) : Event;

/// <summary>The task's own deadline passed a mark: its people and superiors are told; at the last mark the superior becomes a candidate.</summary>
[EventName("UserTaskEscalated")]
public sealed record UserTaskEscalated(
    ElementInstanceKey Task,
    EscalationStep Step,
    DateTimeOffset DueAt,
    IReadOnlyList<string> Told,
    string? AddedCandidate
) : Event
{
    /// <summary>The escalation policy that asks for it, such as <c>E1</c>.</summary>
    public string? Policy { get; init; }

    /// <summary>The share of the time allowed that has passed, 100 = due.</summary>
    public int? Percent { get; init; }

    /// <summary>The person (else the position) whose superiors were told.</summary>
    public string? SuperiorOf { get; init; }
}

public enum EscalationStep
{
    Remind,
    Due,
    Escalate,
}

public enum WorkItemKind
{
    /// <summary>修改后重新交接: the sender of a returned hand-off amends and sends again.</summary>
    Amend,
}

/// <summary>A share of a user task beyond the owner's. It creates no token.</summary>
[EventName("WorkItemCreated")]
public sealed record WorkItemCreated(
    WorkItemKey Item,
    ElementInstanceKey Task,
    WorkItemKind Kind,
    string? Assignee,
    IReadOnlyList<string> CandidatePositions,
    string? Reason,
    DateTimeOffset? DueAt
) : Event
{
    /// <summary>The form that the item shows (an amender sees the form that they once filled) and its values.</summary>
    public FormDefinitionKey? Form { get; init; }
    public string? FormElementId { get; init; }

    /// <summary>The task whose submission fills the form.</summary>
    public ElementInstanceKey? FormTask { get; init; }

    /// <summary>People who may do it where it is nobody's in particular.</summary>
    public IReadOnlyList<string> CandidateUsers { get; init; } = [];
    public HandoffKey? Handoff { get; init; }
}

[EventName("WorkItemCompleted")]
public sealed record WorkItemCompleted(WorkItemKey Item, ElementInstanceKey Task, string By, FeelContext Submitted) : Event;

[EventName("WorkItemCanceled")]
public sealed record WorkItemCanceled(WorkItemKey Item, ElementInstanceKey Task, string Reason) : Event;
