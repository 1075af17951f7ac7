using Workflows.Feel;

namespace Workflows.Server.Api.Shapes;

/// <summary>A parameter as the settings page shows it: what it means, what it is, what it may be, who changed it why.</summary>
/// <param name="IsDefault">Nobody has set it, or it was set back.</param>
/// <param name="WithinLimits">False: a newer file would not allow the value; it holds until somebody sets another.</param>
/// <param name="Version">Counts the changes, 0 before the first.</param>
/// <param name="History">Newest first.</param>
public sealed record ParameterAnswer(
    string Name,
    string Label,
    string? Group,
    string Type,
    string? Unit,
    FeelValue Value,
    FeelValue Default,
    bool IsDefault,
    bool WithinLimits,
    decimal? Min,
    decimal? Max,
    IReadOnlyList<FeelValue> Choices,
    string? Description,
    IReadOnlyList<NamedItem> ChangedBy,
    int Version,
    ParameterRights Can,
    IReadOnlyList<ParameterChange> History
);

public sealed record ParameterRights(bool Change);

/// <summary>One entry of a parameter's history.</summary>
/// <param name="Value">Null: back to the default.</param>
public sealed record ParameterChange(
    int Version,
    DateTimeOffset At,
    PersonReference? By,
    FeelValue? Value,
    FeelValue? Previous,
    string Note
);

/// <summary>Sets a parameter.</summary>
/// <param name="Value">Null: back to the default.</param>
/// <param name="Note">Why; compulsory.</param>
/// <param name="ExpectedVersion">The version that the person saw.</param>
public sealed record ChangeParameterRequest(FeelValue? Value, string? Note = null, int? ExpectedVersion = null);

/// <summary>The organization that is valid after its files were read again.</summary>
/// <param name="Changed">False: the files are those that were valid already.</param>
public sealed record OrganizationReloadAnswer(long Version, bool Changed);
