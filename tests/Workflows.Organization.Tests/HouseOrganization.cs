using Workflows.Organization.Files;

namespace Workflows.Organization.Tests;

/// <summary>The organization of <c>processes/organization</c>, as it is deployed.</summary>
internal static class HouseOrganization
{
    public static string Folder { get; } = FindFolder();
    public static OrganizationSnapshot Snapshot { get; } = OrganizationFiles.Load(Folder).Snapshot!;

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, "processes", "organization") is var folder && Directory.Exists(folder))
                return folder;
        }
        throw new DirectoryNotFoundException("processes/organization");
    }
}
