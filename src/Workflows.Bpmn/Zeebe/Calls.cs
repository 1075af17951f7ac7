using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Zeebe;

/// <summary>The process that a call activity runs (<c>zeebe:calledElement</c>).</summary>
/// <param name="ProcessId">A literal or FEEL; null when it is missing.</param>
/// <param name="PropagateAllChildVariables">Whether all variables of the called process return to the caller. Camunda's default is true unless output mappings exist; the value here is that of the file, null when it says nothing.</param>
/// <param name="PropagateAllParentVariables">Whether the called process begins with all of the caller's variables; true unless the file says otherwise.</param>
/// <param name="BindingType">Which version.</param>
/// <param name="VersionTag">With <see cref="BindingType.VersionTag"/>: the tag.</param>
/// <param name="BusinessId">Business key of the called instance, a literal or FEEL.</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record CalledElement(
    FormalExpression? ProcessId,
    bool? PropagateAllChildVariables,
    bool PropagateAllParentVariables,
    BindingType BindingType,
    string? VersionTag,
    FormalExpression? BusinessId,
    Position Position
);

/// <summary>The decision that a business rule task evaluates (<c>zeebe:calledDecision</c>).</summary>
public sealed record CalledDecision(
    FormalExpression? DecisionId,
    string? ResultVariable,
    BindingType BindingType,
    string? VersionTag,
    Position Position
);

/// <summary>The expression of a script task (<c>zeebe:script</c>).</summary>
public sealed record Script(FormalExpression? Expression, string? ResultVariable, Position Position);

/// <summary>How the engine publishes a thrown message (<c>zeebe:publishMessage</c>).</summary>
/// <param name="CorrelationKey">Whom it is for, a literal or FEEL.</param>
/// <param name="MessageId">By which a repetition is recognised, a literal or FEEL.</param>
/// <param name="TimeToLive">How long it waits for a receiver: ISO 8601 duration or FEEL.</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record PublishMessage(
    FormalExpression? CorrelationKey,
    FormalExpression? MessageId,
    FormalExpression? TimeToLive,
    Position Position
);
