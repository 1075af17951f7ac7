using Workflows.Server.Json;
using Workflows.Server.Problems;

namespace Workflows.Server.Api.Shapes;

/// <summary>A flow on the designer's first page.</summary>
public sealed record DefinitionAnswer(
    string ProcessId,
    string Name,
    string? Department,
    PersonReference? Owner,
    string? OwnerPosition,
    int Version,
    WireKey? DefinitionKey,
    DateTimeOffset? PublishedAt,
    PersonReference? PublishedBy,
    int Running,
    int Incidents,
    bool HasDraft,
    bool CanEdit
);

public sealed record VersionAnswer(
    int Version,
    WireKey DefinitionKey,
    string? VersionTag,
    DateTimeOffset At,
    PersonReference? By,
    string? Note,
    int Running,
    string Sha256
);

/// <summary>A file of a flow.</summary>
/// <param name="Kind">bpmn, form or dmn.</param>
/// <param name="Id">The id inside the file; null where it has none yet.</param>
public sealed record ModelFile(string Name, [property: OneOf("bpmn", "form", "dmn")] string Kind, string Content, string? Id = null);

public sealed record FilesAnswer(IReadOnlyList<ModelFile> Files, int Version);

public sealed record DraftPage(
    string ProcessId,
    int BasedOnVersion,
    IReadOnlyList<ModelFile> Files,
    DateTimeOffset? SavedAt,
    PersonReference? SavedBy,
    string Etag,
    IReadOnlyList<PersonReference> Editors
);

public sealed record SaveModelRequest(IReadOnlyList<ModelFile> Files);

public sealed record SavedModelAnswer(DateTimeOffset SavedAt, string Etag);

public sealed record LintRequest(IReadOnlyList<ModelFile> Files);

public sealed record LintAnswer(IReadOnlyList<ProblemItem> Problems, IReadOnlyList<VariableUse> Variables);

public sealed record VariableUse(string Name, IReadOnlyList<string> WrittenBy, IReadOnlyList<string> ReadBy);

public sealed record DiffAnswer(IReadOnlyList<ModelChange> Changes, int Running);

/// <summary>One thing that differs from the live version.</summary>
/// <param name="Kind">added, removed, changed or layout.</param>
public sealed record ModelChange(
    [property: OneOf("added", "removed", "changed", "layout")] string Kind,
    string File,
    string? ElementId,
    string? ElementName,
    string Text,
    string? OldValue,
    string? NewValue
);

public sealed record PublishRequest(string Note);

public sealed record PublishedAnswer(int Version, WireKey DefinitionKey);

public sealed record NewFlowRequest(string ProcessId, string Name);
