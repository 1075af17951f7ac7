using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <summary>A picture of an instance at one event: what is active, where tokens stand, what is waited for. Nothing in it changes afterwards.</summary>
/// <param name="Sequence">How many events were applied.</param>
public sealed record InstanceView(
    ProcessInstanceKey Instance,
    ProcessDefinitionKey Definition,
    string ProcessId,
    int Version,
    string BusinessKey,
    long Sequence,
    LifeCycle State
)
{
    /// <summary>Every element instance that ever was, in the order of their keys; the process instance itself comes first.</summary>
    public required IReadOnlyList<ElementInstanceView> Elements { get; init; }

    /// <summary>Tokens on sequence flows and at joins; those in element instances are the active elements themselves.</summary>
    public required IReadOnlyList<TokenView> Tokens { get; init; }

    /// <summary>How often each sequence flow was taken; flows that were not are left out.</summary>
    public required IReadOnlyDictionary<string, int> FlowsTaken { get; init; }

    /// <summary>User tasks that are open.</summary>
    public required IReadOnlyList<UserTaskView> Tasks { get; init; }
    public required IReadOnlyList<JobView> Jobs { get; init; }
    public required IReadOnlyList<TimerView> Timers { get; init; }
    public required IReadOnlyList<SubscriptionView> Subscriptions { get; init; }
    public required IReadOnlyList<IncidentView> Incidents { get; init; }
    public required IReadOnlyList<HandoffView> Handoffs { get; init; }

    /// <summary>Ids of the elements that are active, each as often as it is, scopes included but the process itself not.</summary>
    public IEnumerable<string> ActiveElements => Elements.Skip(1).Where(element => element.IsLive).Select(element => element.ElementId);
}

/// <summary>One execution of an element.</summary>
/// <param name="Scope">Null for the process instance itself.</param>
/// <param name="Variables">Its local variables; empty for what has ended, except for the process instance.</param>
public sealed record ElementInstanceView(
    ElementInstanceKey Key,
    string ElementId,
    string ElementName,
    ElementInstanceKey? Scope,
    LifeCycle State,
    int? LoopCounter,
    IReadOnlyList<ElementInstanceKey> Lineage,
    FeelContext Variables
)
{
    public bool IsLive => State is not (LifeCycle.Completed or LifeCycle.Terminated);
}

/// <summary>A token between two elements.</summary>
/// <param name="AtJoin">It waits at the gateway to which the flow leads.</param>
public sealed record TokenView(string FlowId, ElementInstanceKey Scope, ElementInstanceKey From, bool AtJoin);

/// <summary>An open user task.</summary>
/// <param name="InTransit">It is on its way to the department, or back at its sender.</param>
public sealed record UserTaskView(
    ElementInstanceKey Task,
    string ElementId,
    string Name,
    string? Assignee,
    IReadOnlyList<string> CandidatePositions,
    IReadOnlyList<string> CandidateUsers,
    DateTimeOffset? DueAt,
    int Priority,
    FormDefinitionKey? Form,
    IReadOnlyList<string> Outcomes,
    bool InTransit,
    HandoffKey? Handoff,
    IReadOnlyList<WorkItemView> OpenItems
);

/// <summary>A work item that waits for somebody.</summary>
public sealed record WorkItemView(
    WorkItemKey Item,
    WorkItemKind Kind,
    string? Assignee,
    IReadOnlyList<string> CandidateUsers,
    string? Reason
);

/// <summary>A job that no worker has completed yet.</summary>
public sealed record JobView(JobKey Job, ElementInstanceKey Element, string ElementId, string Type, int Retries);

/// <summary>A timer that is running.</summary>
public sealed record TimerView(TimerKey Timer, TimerPurpose Purpose, ElementInstanceKey Owner, string ElementId, DateTimeOffset DueAt);

/// <summary>A message that is awaited.</summary>
public sealed record SubscriptionView(
    SubscriptionKey Subscription,
    ElementInstanceKey Owner,
    string ElementId,
    string MessageName,
    string CorrelationKey
);

/// <summary>An incident that is open.</summary>
public sealed record IncidentView(
    IncidentKey Incident,
    ElementInstanceKey Element,
    string ElementId,
    string ErrorType,
    LocalizedText Text,
    JobKey? Job
);

/// <summary>A hand-off, as far as it has got.</summary>
public sealed record HandoffView(
    HandoffKey Handoff,
    ElementInstanceKey Task,
    string FromDepartment,
    string ToDepartment,
    string Phase,
    bool IsOverdue
);
