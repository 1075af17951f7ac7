using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Ops;

/// <summary>How a start event without a person starts (<c>ops:start</c>): on which days, for whom, in whose name.</summary>
/// <param name="Calendar">Id of the working calendar by which a timer's occurrences are judged; null with <see cref="Shift"/>: that of the requester's position.</param>
/// <param name="Shift">What becomes of an occurrence on a day off: <c>next</c>, <c>previous</c> (working day) or <c>skip</c>.</param>
/// <param name="Per"><c>project</c>: one instance for each project (shop).</param>
/// <param name="Requester">Id of the position whose holder counts as requester.</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record StartTerms(string? Calendar, string? Shift, string? Per, string? Requester, Position Position);
