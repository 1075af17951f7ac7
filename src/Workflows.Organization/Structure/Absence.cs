using System.Collections.Immutable;

namespace Workflows.Organization.Structure;

/// <summary>Somebody is away, and who stands in.</summary>
/// <param name="From">First moment of the absence.</param>
/// <param name="To">First moment after it.</param>
/// <param name="Deputy">Who gets the work; null when it stays with the position's other holders.</param>
/// <param name="Processes">Ids of the flows that it is about; empty for all.</param>
public sealed record Absence(UserId Person, DateTimeOffset From, DateTimeOffset To, UserId? Deputy, ImmutableArray<string> Processes)
{
    /// <summary>True at <paramref name="at"/> for a task of the flow <paramref name="process"/> (null: any flow).</summary>
    public bool Covers(DateTimeOffset at, string? process) =>
        From <= at && at < To && (Processes.IsDefaultOrEmpty || process is null || Processes.Contains(process, StringComparer.Ordinal));
}
