using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.Commands.ProcessInstances;

/// <summary>签收.</summary>
public sealed record ClaimUserTask(ElementInstanceKey Task) : Command;

/// <summary>退签.</summary>
public sealed record ReleaseUserTask(ElementInstanceKey Task, string? Reason = null) : Command;

/// <summary>Assigns to anybody (<c>/v2</c> assignment). Without <paramref name="AllowOverride"/> an assigned task refuses.</summary>
public sealed record AssignUserTask(ElementInstanceKey Task, string Assignee, bool AllowOverride, string? Action = null) : Command;

/// <summary>Clears the assignee (<c>/v2</c>).</summary>
public sealed record UnassignUserTask(ElementInstanceKey Task) : Command;

/// <summary>转办, with its reason.</summary>
public sealed record ReassignUserTask(ElementInstanceKey Task, string Assignee, string Reason) : Command;

public sealed record UpdateUserTask(ElementInstanceKey Task, UserTaskChanges Changes, string? Action = null) : Command;

/// <summary>办理. <paramref name="FromForm"/>: the values come from the task's form and are checked against it, and <paramref name="Outcome"/> must be one of the task's.</summary>
public sealed record CompleteUserTask(
    ElementInstanceKey Task,
    FeelContext Variables,
    string? Outcome = null,
    bool FromForm = false,
    string? Action = null
) : Command
{
    /// <summary>For the check of the form; null: files and searched options are taken as they are.</summary>
    public FormFacts? Facts { get; init; }
}

/// <summary>Finishes a work item: amends and sends the hand-off again.</summary>
public sealed record CompleteWorkItem(ElementInstanceKey Task, WorkItemKey Item, FeelContext Variables) : Command
{
    /// <summary>For the check of the form; null: files and searched options are taken as they are.</summary>
    public FormFacts? Facts { get; init; }
}

/// <summary>The transport brought the hand-off to the department.</summary>
public sealed record DeliverHandoff(HandoffKey Handoff) : Command;

/// <summary>Another system, or a person without claiming, takes it.</summary>
public sealed record AcceptHandoff(HandoffKey Handoff) : Command;

public sealed record ReturnHandoff(HandoffKey Handoff, string Reason) : Command;

/// <summary>Another department's system did the task.</summary>
public sealed record CompleteHandedOffTask(HandoffKey Handoff, FeelContext Variables, string? Outcome = null) : Command;
