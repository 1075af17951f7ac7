using System.Collections.Immutable;

namespace Workflows.Organization.Structure;

/// <summary>What happens as a task's time runs out.</summary>
/// <param name="Steps">Sorted by <see cref="EscalationStep.Percent"/>.</param>
/// <param name="RepeatAtTop">How often a person without superior is reminded after the last step; null for never.</param>
public sealed record EscalationPolicy(string Id, string Name, ImmutableArray<EscalationStep> Steps, TimeSpan? RepeatAtTop = null);

/// <summary>What is done at one share of the time.</summary>
/// <param name="Percent">Share of the time allowed for the task, 100 = its due date.</param>
public sealed record EscalationStep(int Percent, EscalationAction Action, ImmutableArray<EscalationTarget> To);

public enum EscalationAction
{
    /// <summary>A friendly reminder.</summary>
    Remind,

    /// <summary>A notice that the task is overdue.</summary>
    Notify,

    /// <summary>The target may take the task over.</summary>
    AddCandidate,
}

public enum EscalationTarget
{
    /// <summary>Who works on the task, or its pool while nobody has claimed it.</summary>
    Assignee,

    /// <summary>The superior of the assignee's position.</summary>
    Superior,
}
