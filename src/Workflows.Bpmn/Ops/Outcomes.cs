using System.Collections.Immutable;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Ops;

/// <summary>The ways in which a person can complete a task (<c>ops:outcomes</c>): one button each.</summary>
/// <param name="Variable">The variable that gets the chosen outcome's id.</param>
/// <param name="Items">The outcomes in the order of their buttons.</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record Outcomes(string Variable, ImmutableArray<Outcome> Items, Position Position);

/// <summary>One outcome. Attributes beyond id and name are kept for the screens.</summary>
public sealed record Outcome(string Id, string? Name, ImmutableSortedDictionary<string, string> Attributes, Position Position);

/// <summary>Countersigning (<c>ops:vote</c>), kept as the attributes that the file gives.</summary>
public sealed record Vote(ImmutableSortedDictionary<string, string> Attributes, Position Position);
