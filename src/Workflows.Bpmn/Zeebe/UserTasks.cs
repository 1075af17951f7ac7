using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Zeebe;

/// <summary>Who does a user task (<c>zeebe:assignmentDefinition</c>): one person, or candidates. Each is a literal (a list separated by commas) or FEEL.</summary>
public sealed record AssignmentDefinition(
    FormalExpression? Assignee,
    FormalExpression? CandidateGroups,
    FormalExpression? CandidateUsers,
    Position Position
);

/// <summary>The form of a user task or start event (<c>zeebe:formDefinition</c>). In a valid model exactly one of the three ways is set.</summary>
/// <param name="FormId">A deployed form, bound by <paramref name="BindingType"/>.</param>
/// <param name="FormKey">A form inside the file (<c>camunda-forms:bpmn:…</c>) or a key of one's own.</param>
/// <param name="ExternalReference">A form elsewhere, a literal or FEEL.</param>
/// <param name="BindingType">Which version of <paramref name="FormId"/>.</param>
/// <param name="VersionTag">With <see cref="BindingType.VersionTag"/>: the tag.</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record FormDefinition(
    string? FormId,
    string? FormKey,
    FormalExpression? ExternalReference,
    BindingType BindingType,
    string? VersionTag,
    Position Position
);

/// <summary>A form-js schema kept inside the file (<c>zeebe:userTaskForm</c>).</summary>
public sealed record UserTaskForm(string Id, string Body, Position Position);

/// <summary>When a user task is due and when it should be looked at again (<c>zeebe:taskSchedule</c>): ISO 8601 literals or FEEL.</summary>
public sealed record TaskSchedule(FormalExpression? DueDate, FormalExpression? FollowUpDate, Position Position);
