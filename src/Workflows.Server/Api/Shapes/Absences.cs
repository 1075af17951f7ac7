namespace Workflows.Server.Api.Shapes;

/// <summary>When somebody is away, and whom they stand in for at this moment.</summary>
public sealed record AbsenceList(PersonReference Person, IReadOnlyList<AbsenceAnswer> Items, IReadOnlyList<StandInAnswer> StandsInFor);

/// <summary>One absence.</summary>
/// <param name="Processes">Flows that it is about; empty for all.</param>
public sealed record AbsenceAnswer(DateTimeOffset From, DateTimeOffset To, PersonReference? Deputy, IReadOnlyList<string> Processes);

public sealed record StandInAnswer(PersonReference Person, DateTimeOffset To, IReadOnlyList<string> Processes);

/// <summary>All absences of a person, in place of those known before.</summary>
public sealed record SetAbsencesRequest(IReadOnlyList<AbsenceItem> Items);

public sealed record AbsenceItem(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Who gets the work; without one, others of the position do.</summary>
    public string? Deputy { get; init; }

    /// <summary>Flows that it is about; without them, all.</summary>
    public IReadOnlyList<string>? Processes { get; init; }
}
