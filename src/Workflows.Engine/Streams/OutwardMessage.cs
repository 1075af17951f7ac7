namespace Workflows.Engine;

/// <summary>What leaves for another department. The transport turns it into its public contract.</summary>
public abstract record OutwardMessage;

/// <summary>A task of <paramref name="ToDepartment"/> waits in transit until this is delivered. Repeated until then.</summary>
public sealed record SendHandoff(
    HandoffKey Handoff,
    ProcessInstanceKey ProcessInstance,
    string BusinessKey,
    string ProcessId,
    string ProcessName,
    ElementInstanceKey Task,
    string ElementId,
    string ElementName,
    string FromDepartment,
    string? FromPosition,
    string? FromPerson,
    string ToDepartment,
    string? ToPosition,
    IReadOnlyList<HandoffDocument> Documents,
    DateTimeOffset AcceptBy,
    HandoffKey? RefersTo
) : OutwardMessage;

/// <summary>The task behind the hand-off is gone; whoever received it may drop it.</summary>
public sealed record WithdrawHandoff(HandoffKey Handoff, ProcessInstanceKey ProcessInstance, string ToDepartment, string Reason)
    : OutwardMessage;

/// <summary>Something handed over: a title for people, and the values that belong to it (file references among them).</summary>
public sealed record HandoffDocument(string Title, Workflows.Feel.FeelContext Values);
