using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Outside;

/// <summary>Something that must be said for an outside event.</summary>
/// <param name="Default">What stands there before anybody types; null for nothing.</param>
/// <param name="Most">Of money: the largest amount.</param>
public sealed record EventField(
    string Name,
    string Zh,
    string En,
    EventFieldType Type,
    bool IsRequired = true,
    string? Default = null,
    decimal? Most = null
)
{
    public ImmutableArray<EventOption> Options { get; init; } = [];

    /// <summary>Variables of the waiting instance whose value stands there before anybody types; the first that has one.</summary>
    public ImmutableArray<string> From { get; init; } = [];
}

public enum EventFieldType
{
    Text,
    Money,
    Select,
    Integer,

    /// <summary>A moment, ISO 8601.</summary>
    Moment,

    /// <summary>Rows of a table, one a line, columns separated by commas; the columns are the field's options.</summary>
    Lines,
}

public sealed record EventOption(string Value, string Zh, string En);
