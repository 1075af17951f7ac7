namespace Workflows.Server.Files;

/// <summary>A stored file as form values and answers name it.</summary>
public sealed record FileReference(string Id, string Name, long Size, string ContentType, int? Width, int? Height, string Url)
{
    public static FileReference Of(Storage.StoredFile file) =>
        new(file.Id, file.Name, file.Size, file.ContentType, file.Width, file.Height, "/api/files/" + file.Id);
}
