namespace Workflows.Server.Storage;

/// <summary>The unpublished state of a flow in the designer; one a flow, shared by its editors.</summary>
public sealed class ModelDraft
{
    public required string ProcessId { get; init; }

    /// <summary>The version that it began from; 0 for a new flow.</summary>
    public required int BasedOnVersion { get; set; }

    /// <summary>JSON: <c>[{name, kind, content}]</c>.</summary>
    public required string Files { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
    public required string SavedBy { get; set; }

    /// <summary>Changes with every save; who saves names the one that they read.</summary>
    public required string Etag { get; set; }
}
