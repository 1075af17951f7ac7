using System.Collections.Immutable;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Zeebe;

/// <summary>A job for a worker (<c>zeebe:taskDefinition</c> with <c>zeebe:taskHeaders</c>).</summary>
/// <param name="Type">Which workers take it, a literal or FEEL.</param>
/// <param name="Retries">How often it may fail, a literal or FEEL; null means 3.</param>
/// <param name="Headers">Static values for the worker.</param>
/// <param name="Priority">Which jobs are taken first (<c>zeebe:jobPriorityDefinition</c>).</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record JobDefinition(
    FormalExpression? Type,
    FormalExpression? Retries,
    ImmutableArray<TaskHeader> Headers,
    FormalExpression? Priority,
    Position Position
);

/// <summary>A static value for a worker or a task list (<c>zeebe:header</c>).</summary>
public sealed record TaskHeader(string Key, string Value);

/// <summary>A resource bound to a job (<c>zeebe:linkedResource</c>).</summary>
public sealed record LinkedResource(
    string? ResourceId,
    BindingType BindingType,
    string? ResourceType,
    string? VersionTag,
    string? LinkName
);

/// <summary>A job at a step of an element's life cycle (<c>zeebe:executionListener</c>).</summary>
/// <param name="EventType"><c>start</c>, <c>end</c> or <c>cancel</c>.</param>
/// <param name="Job">The job.</param>
public sealed record ExecutionListener(string? EventType, JobDefinition Job);

/// <summary>A job at a step of a user task's life cycle (<c>zeebe:taskListener</c>).</summary>
/// <param name="EventType"><c>creating</c>, <c>assigning</c>, <c>updating</c>, <c>completing</c> or <c>canceling</c>.</param>
/// <param name="Job">The job.</param>
public sealed record TaskListener(string? EventType, JobDefinition Job);
