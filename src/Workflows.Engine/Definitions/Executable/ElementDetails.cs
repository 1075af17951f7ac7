using Workflows.Bpmn.Zeebe;

namespace Workflows.Engine.Definitions;

/// <summary>Work for a job worker.</summary>
public sealed record ExecutableJob(Expression Type, Expression? Retries, IReadOnlyDictionary<string, string> Headers, Expression? Priority);

/// <summary>A user task: who does it, until when, with which form and outcomes.</summary>
public sealed record ExecutableUserTask
{
    public Expression? Assignee { get; init; }
    public Expression? CandidateGroups { get; init; }
    public Expression? CandidateUsers { get; init; }

    /// <summary>Position of the innermost lane that names one; it does the task when nothing else is said.</summary>
    public string? LanePosition { get; init; }
    public Expression? DueDate { get; init; }
    public Expression? FollowUpDate { get; init; }
    public Expression? Priority { get; init; }
    public ExecutableForm? Form { get; init; }

    /// <summary>Ids of the outcome buttons; empty for a task with a single way to complete.</summary>
    public IReadOnlyList<TaskOutcome> Outcomes { get; init; } = [];
    public string? OutcomeVariable { get; init; }

    /// <summary>E1 unless the model says <c>none</c> (<c>zeebe:property escalationPolicy</c>).</summary>
    public string EscalationPolicy { get; init; } = "E1";

    /// <summary>Who must not do it: <c>initiator</c>, and ids of tasks whose performers are meant (<c>zeebe:property notBy</c>, separated by commas).</summary>
    public IReadOnlyList<string> NotBy { get; init; } = [];

    /// <summary>Time allowed, where the due date is given as a plain working duration (<c>4wh</c>).</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}

/// <summary>One way to complete a task.</summary>
public sealed record TaskOutcome(string Id, string Name);

/// <summary>The form of a user task or start event.</summary>
/// <param name="FormId">A deployed form; null when the form is elsewhere.</param>
/// <param name="External">A form elsewhere.</param>
public sealed record ExecutableForm(string? FormId, BindingType Binding, string? VersionTag, Expression? External);

/// <summary>A message that is awaited or thrown.</summary>
/// <param name="CorrelationKey">For a catch: what the instance is found by. For a throw: whom it is for.</param>
public sealed record ExecutableMessage(Expression Name, Expression? CorrelationKey)
{
    public Expression? MessageId { get; init; }
    public Expression? TimeToLive { get; init; }
}

/// <summary>Exactly one of the three is set.</summary>
public sealed record ExecutableTimer(Expression? Date, Expression? Duration, Expression? Cycle);

/// <summary>A BPMN error.</summary>
/// <param name="Code">The code that is caught or thrown; null catches every error.</param>
public sealed record ExecutableError(Expression? Code);

/// <summary>A BPMN escalation.</summary>
/// <param name="Code">The code that is caught or thrown; null catches every escalation.</param>
public sealed record ExecutableEscalation(Expression? Code);

/// <summary>What a compensation event undoes.</summary>
/// <param name="ActivityId">One activity of its scope; null for all that was completed there.</param>
public sealed record ExecutableCompensation(string? ActivityId);

public sealed record ExecutableScript(Expression Body, string ResultVariable);

public sealed record ExecutableDecision(Expression DecisionId, BindingType Binding, string? VersionTag, string ResultVariable);

/// <summary>How a process says in which way it ended (<c>ops:process statusVariable success</c>).</summary>
/// <param name="Variable">What its end events write.</param>
/// <param name="Success">The value with which it reached what it is for.</param>
/// <param name="Reached">The two as an expression: what a call expects that says nothing else.</param>
public sealed record ExecutableStatus(string Variable, string Success, Expression Reached);

/// <summary>A call of another process.</summary>
/// <param name="Expectation">What must hold when the called process has ended (<c>ops:expect</c>); null: that it reached its own success.</param>
public sealed record ExecutableCall(
    Expression ProcessId,
    BindingType Binding,
    string? VersionTag,
    bool PropagateAllParentVariables,
    bool PropagateAllChildVariables,
    Expression? BusinessKey,
    Expression? Expectation
);

/// <summary>One inner instance for each item of a collection.</summary>
public sealed record ExecutableMultiInstance(
    bool IsSequential,
    Expression Items,
    string? InputElement,
    string? OutputCollection,
    Expression? OutputElement,
    Expression? CompletionCondition
)
{
    /// <summary>The variable that <see cref="OutputElement"/> names, where it is nothing but a name: local to each inner instance, as in Camunda 8.</summary>
    public string? ResultVariable { get; } =
        OutputElement?.Feel is { Variables: [var only] } && OutputElement.Text.TrimStart('=').Trim() == only.Name ? only.Name : null;
}
