using Workflows.Server.Json;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api.Shapes;

/// <summary>A register that concerns the caller.</summary>
/// <param name="Positions">Whose work it is to fill it.</param>
public sealed record RegisterAnswer(
    string Name,
    IReadOnlyList<NamedItem> Positions,
    IReadOnlyList<RegisterSource> Sources,
    IReadOnlyList<RegisterColumnAnswer> Columns
);

/// <summary>The step that fills a register.</summary>
public sealed record RegisterSource(string ProcessId, string ProcessName, string ElementId, string ElementName);

public sealed record RegisterColumnAnswer(string Name, string Label, bool IsNumber);

/// <summary>Entries of one register.</summary>
/// <param name="From">First day, in the organization's zone.</param>
/// <param name="To">Last day.</param>
/// <param name="Q">Words of the business key or of any field.</param>
public sealed record RegisterSearchRequest(
    string Register,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Position = null,
    string? Person = null,
    string? Q = null,
    PageRequest? Page = null
);

/// <summary>An entry: what was filled in, by the names of the columns; a column that it does not have is absent.</summary>
public sealed record RegisterEntryAnswer(
    WireKey UserTaskKey,
    WireKey ProcessInstanceKey,
    string BusinessKey,
    string ProcessName,
    string ElementName,
    string? PositionName,
    PersonReference? Person,
    DateTimeOffset EnteredAt,
    IReadOnlyDictionary<string, string> Texts
);

/// <summary>The course of a register: its entries a day, and what their numbers add up to.</summary>
public sealed record RegisterTrendAnswer(IReadOnlyList<RegisterDay> Days);

/// <summary>One day, in the organization's zone.</summary>
/// <param name="Sums">By the names of the columns that are numbers.</param>
public sealed record RegisterDay(DateOnly Day, int Count, IReadOnlyDictionary<string, decimal> Sums);
