namespace Workflows.Server.Storage;

/// <summary>An uploaded file. Its bytes lie once under their hash, however often they were uploaded.</summary>
public sealed class StoredFile
{
    /// <summary>Unguessable; what form values refer to.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required long Size { get; init; }

    /// <summary>As found in the bytes, not as the uploader said.</summary>
    public required string ContentType { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Id of the person or account.</summary>
    public required string UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
}

public sealed class FileContent
{
    public required string Sha256 { get; init; }
    public required byte[] Content { get; init; }
}

/// <summary>An instance whose forms hold the file: who sees the instance sees the file.</summary>
public sealed class FileUse
{
    public required string FileId { get; init; }
    public required long ProcessInstanceKey { get; init; }

    /// <summary>The element at whose form it was handed in; null for the start form.</summary>
    public string? ElementId { get; init; }
    public required DateTimeOffset At { get; init; }
}
