using Workflows.Dmn;
using Workflows.Feel;

namespace Workflows.Engine.Events.ProcessInstances;

/// <summary>Work for a job worker. Its element instance's key is what outside systems recognise a repetition by.</summary>
[EventName("JobCreated")]
public sealed record JobCreated(
    JobKey Job,
    ElementInstanceKey Element,
    string ElementId,
    string Type,
    int Retries,
    IReadOnlyDictionary<string, string> Headers
) : Event
{
    /// <summary>Higher ones are given to workers first.</summary>
    public int Priority { get; init; }
}

[EventName("JobCompleted")]
public sealed record JobCompleted(JobKey Job, FeelContext Variables) : Event
{
    public string? Worker { get; init; }
}

/// <summary>An attempt failed. With retries left the job is free again at <paramref name="RetryAt"/>; with none an incident follows.</summary>
[EventName("JobFailed")]
public sealed record JobFailed(JobKey Job, int RetriesLeft, string Message, DateTimeOffset? RetryAt, FeelContext Variables) : Event;

/// <summary>The worker threw a BPMN error; who caught it, null when nobody does (an incident follows).</summary>
[EventName("JobErrorThrown")]
public sealed record JobErrorThrown(JobKey Job, string ErrorCode, string? Message, FeelContext Variables, string? CaughtBy) : Event;

[EventName("JobRetriesUpdated")]
public sealed record JobRetriesUpdated(JobKey Job, int Retries) : Event;

[EventName("JobCanceled")]
public sealed record JobCanceled(JobKey Job) : Event;

public enum TimerPurpose
{
    /// <summary>A timer event of the diagram.</summary>
    Event,

    /// <summary>Reminder, due date and escalation of a user task.</summary>
    UserTask,

    /// <summary>The time within which a hand-off should be accepted.</summary>
    HandoffAcceptance,
}

/// <summary>Something waits for a moment.</summary>
/// <param name="Owner">The element instance that waits or, for a boundary event, the activity that it hangs on.</param>
/// <param name="ElementId">The catch or boundary event, or the user task.</param>
[EventName("TimerCreated")]
public sealed record TimerCreated(
    TimerKey Timer,
    TimerPurpose Purpose,
    ElementInstanceKey Owner,
    string ElementId,
    DateTimeOffset DueAt,
    EvaluationRecord? Why
) : Event
{
    /// <summary>How often it fires yet: null once, -1 for ever.</summary>
    public int? Repetitions { get; init; }

    /// <summary>The time between two occurrences of a cycle, as it was written (<c>PT1H</c>); null for a timer that fires once.</summary>
    public string? Interval { get; init; }
}

/// <summary>The timer fired; <paramref name="DueAt"/> beside the commit's time, and how many recurrences an outage swallowed.</summary>
[EventName("TimerTriggered")]
public sealed record TimerTriggered(TimerKey Timer, DateTimeOffset DueAt, int Missed = 0) : Event
{
    /// <summary>When it fires next; null when it is done.</summary>
    public DateTimeOffset? NextDueAt { get; init; }
}

[EventName("TimerCanceled")]
public sealed record TimerCanceled(TimerKey Timer) : Event;

[EventName("MessageSubscribed")]
public sealed record MessageSubscribed(
    SubscriptionKey Subscription,
    ElementInstanceKey Owner,
    string ElementId,
    string MessageName,
    string CorrelationKey,
    bool Interrupting,
    EvaluationRecord? Why
) : Event;

/// <summary>A message reached the waiting element.</summary>
[EventName("MessageReceived")]
public sealed record MessageReceived(
    SubscriptionKey Subscription,
    MessageKey Message,
    string MessageName,
    string CorrelationKey,
    FeelContext Variables
) : Event;

/// <summary>A message was offered to a subscription that is gone; it went back to its stream.</summary>
[EventName("MessageTurnedAway")]
public sealed record MessageTurnedAway(SubscriptionKey Subscription, MessageKey Message, string Reason) : Event;

[EventName("MessageUnsubscribed")]
public sealed record MessageUnsubscribed(SubscriptionKey Subscription) : Event;

/// <summary>The model itself threw a message.</summary>
[EventName("MessageThrown")]
public sealed record MessageThrown(
    ElementInstanceKey Element,
    MessageKey Message,
    string MessageName,
    string CorrelationKey,
    FeelContext Variables,
    int TimeToLiveSeconds
) : Event
{
    /// <summary>By which the message's stream recognises a repetition; null for none.</summary>
    public string? MessageId { get; init; }
}

/// <summary>A call activity asked for its instance.</summary>
[EventName("CalledInstanceRequested")]
public sealed record CalledInstanceRequested(
    ElementInstanceKey Element,
    ProcessInstanceKey Child,
    ProcessDefinitionKey Definition,
    string ProcessId,
    FeelContext Variables
) : Event;

[EventName("CalledInstanceEnded")]
public sealed record CalledInstanceEnded(ElementInstanceKey Element, ProcessInstanceKey Child, bool Completed, FeelContext Variables)
    : Event
{
    /// <summary>The BPMN error that ended the called instance.</summary>
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }

    /// <summary>The value of the variable in which the called process says how it ended; null when it has none or left it empty.</summary>
    public FeelValue? Status { get; init; }

    /// <summary>The boundary event that catches it here; null when it goes on to this instance's own caller.</summary>
    public string? CaughtBy { get; init; }

    /// <summary>The last user task of the called instance, for the hand-off rule; null when it had none.</summary>
    public WorkOrigin? Origin { get; init; }
}

/// <summary>Something cannot go on until a person helps. Carries what was read, so that its cause can be seen.</summary>
[EventName("IncidentCreated")]
public sealed record IncidentCreated(
    IncidentKey Incident,
    ElementInstanceKey Element,
    string ElementId,
    string ErrorType,
    LocalizedText Text,
    JobKey? Job,
    EvaluationRecord? Evaluation
) : Event
{
    /// <summary>Which step of the element's life failed and is repeated when the incident is resolved.</summary>
    public IncidentStep Step { get; init; }
}

/// <summary>The steps of an element's life that can fail.</summary>
public enum IncidentStep
{
    /// <summary>Input mappings, or the items of a multi-instance activity.</summary>
    Enter,

    /// <summary>Timers and messages of its boundary events.</summary>
    Subscribe,

    /// <summary>What the element itself does.</summary>
    Execute,

    /// <summary>Output mappings.</summary>
    Leave,

    /// <summary>After them: collected results, the conditions of outgoing flows.</summary>
    Depart,

    /// <summary>A job that ran out of retries or threw an error that nobody catches.</summary>
    Job,

    /// <summary>What a call expects of the process that it called: done again unless it holds by now.</summary>
    Expectation,
}

[EventName("IncidentResolved")]
public sealed record IncidentResolved(IncidentKey Incident) : Event
{
    /// <summary>True when the step was not repeated: the flow goes on as if it had succeeded.</summary>
    public bool? Skipped { get; init; }

    /// <summary>Why it was skipped.</summary>
    public string? Note { get; init; }
}

/// <summary>A script task's expression was evaluated.</summary>
[EventName("ScriptEvaluated")]
public sealed record ScriptEvaluated(ElementInstanceKey Element, string ResultVariable, EvaluationRecord Evaluation) : Event;

/// <summary>The items of a multi-instance activity, a list, are fixed: one inner instance for each.</summary>
[EventName("MultiInstanceStarted")]
public sealed record MultiInstanceStarted(ElementInstanceKey Body, FeelValue Items, EvaluationRecord? Why) : Event;

/// <summary>A decision with every decision on its way: inputs, matched rules, outputs.</summary>
/// <param name="Element">The business rule task; the default where a decision was evaluated by itself.</param>
[EventName("DecisionEvaluated")]
public sealed record DecisionEvaluated(
    DecisionInstanceKey Key,
    ElementInstanceKey Element,
    DecisionDefinitionKey Definition,
    string DecisionId,
    int Version,
    IReadOnlyList<EvaluatedDecision> Decisions,
    FeelValue Output
) : Event
{
    /// <summary>The variable that takes the output; none takes it where the evaluation failed.</summary>
    public string ResultVariable { get; init; } = "";

    /// <summary>The file that holds the decision.</summary>
    public DecisionSource? Source { get; init; }

    /// <summary>What gave null on the way, and why.</summary>
    public IReadOnlyList<DecisionNote>? Warnings { get; init; }

    /// <summary>Why nothing may be built on the output.</summary>
    public DecisionNote? Failure { get; init; }
}

/// <summary>The version of a decision file.</summary>
public sealed record DecisionSource(long RequirementsKey, string RequirementsId, string DecisionName);

/// <summary>Something that is wrong with an evaluation.</summary>
/// <param name="DecisionId">Where on the way.</param>
public sealed record DecisionNote(string Code, string DecisionId, LocalizedText Text);

public sealed record EvaluatedDecision(
    string DecisionId,
    string Name,
    IReadOnlyList<EvaluatedInput> Inputs,
    IReadOnlyList<MatchedRule> MatchedRules,
    FeelValue Output
)
{
    public DecisionKind? Kind { get; init; }

    /// <summary>True for a knowledge model that was called, which is no decision of its own; else null.</summary>
    public bool? IsKnowledge { get; init; }

    /// <summary>The version that was evaluated; null for knowledge models, and in events written before it was kept.</summary>
    public DecisionDefinitionKey? Definition { get; init; }

    public int? Version { get; init; }

    /// <summary>The variables that its logic really read, with their values.</summary>
    public FeelContext? Reads { get; init; }
}

public sealed record EvaluatedInput(string Id, string Name, FeelValue Value);

public sealed record MatchedRule(string RuleId, int Index, FeelContext Outputs)
{
    /// <summary>The ids of the output columns, in the order of <see cref="Outputs"/>.</summary>
    public IReadOnlyList<string>? OutputIds { get; init; }
}
