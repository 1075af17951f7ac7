using System.Collections.Immutable;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Model;

/// <summary>Work of a person (BPMN 2.0.2 §10.3.4).</summary>
public sealed record UserTask : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.UserTask;

    /// <summary>Whether <c>zeebe:userTask</c> is there: Camunda 8 then manages the task itself and does not make a job of it.</summary>
    public bool IsCamundaUserTask { get; init; }

    public AssignmentDefinition? Assignment { get; init; }

    public FormDefinition? Form { get; init; }

    public TaskSchedule? Schedule { get; init; }

    /// <summary>0 to 100, a literal or FEEL (<c>zeebe:priorityDefinition</c>); null means 50.</summary>
    public FormalExpression? Priority { get; init; }

    public ImmutableArray<TaskHeader> Headers { get; init; } = [];

    public ImmutableArray<TaskListener> TaskListeners { get; init; } = [];

    /// <summary>Outcome buttons; null when the task has a single way to complete.</summary>
    public Outcomes? Outcomes { get; init; }

    /// <summary>Countersigning by several people; null for an ordinary task.</summary>
    public Vote? Vote { get; init; }

    /// <summary>The register that its completed form is entered in; null for most.</summary>
    public Register? Register { get; init; }
}
