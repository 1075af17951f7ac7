namespace Workflows.Engine.Events.Organization;

/// <summary>From now on these are all absences of a person, past ones included as long as somebody keeps them.</summary>
[EventName("AbsencesChanged")]
public sealed record AbsencesChanged(string Person, IReadOnlyList<AbsenceTerms> Absences) : Event;

/// <summary>One absence.</summary>
/// <param name="From">First moment of it, UTC.</param>
/// <param name="To">First moment after it, UTC.</param>
/// <param name="Deputy">Person id of who gets the work; null when it stays with the position's other holders.</param>
/// <param name="Processes">Ids of the flows that it is about; empty for all.</param>
public sealed record AbsenceTerms(DateTimeOffset From, DateTimeOffset To, string? Deputy, IReadOnlyList<string> Processes);
