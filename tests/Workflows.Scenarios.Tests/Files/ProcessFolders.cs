namespace Workflows.Scenarios.Tests.Files;

/// <summary>The folders of <c>processes/</c> that hold a flow.</summary>
internal static class ProcessFolders
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> All =>
        Directory.EnumerateDirectories(Root).Where(folder => Models(folder).Any()).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Models(string folder) => Directory.EnumerateFiles(folder, "*.bpmn").Order(StringComparer.Ordinal);

    public static IEnumerable<string> Of(string pattern) =>
        All.SelectMany(folder => Directory.EnumerateFiles(folder, pattern)).Order(StringComparer.Ordinal);

    public static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        for (var at = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "processes");
            if (File.Exists(Path.Combine(at.FullName, "Workflows.sln")) && Directory.Exists(candidate))
                return candidate;
        }
        throw new DirectoryNotFoundException("processes/ is not above the test's folder");
    }
}
