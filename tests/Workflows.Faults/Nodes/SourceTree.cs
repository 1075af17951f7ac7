namespace Workflows.Faults.Nodes;

/// <summary>Where the built server and the house's flows lie.</summary>
internal static class SourceTree
{
    private static readonly string Configuration = AppContext.BaseDirectory.Contains(
        $"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}",
        StringComparison.Ordinal
    )
        ? "Debug"
        : "Release";

    public static string Root { get; } = FindRoot();

    public static string Processes => Path.Combine(Root, "processes");

    /// <summary>The server as this very build has made it.</summary>
    public static string ServerAssembly { get; } = FindServer();

    private static string FindServer()
    {
        var folder = Path.Combine(Root, "src", "Workflows.Server", "bin", Configuration);
        return Directory
                .EnumerateFiles(folder, "Workflows.Server.runtimeconfig.json", SearchOption.AllDirectories)
                .Where(file => !file.Contains("publish", StringComparison.Ordinal))
                .Select(file => Path.Combine(Path.GetDirectoryName(file)!, "Workflows.Server.dll"))
                .MaxBy(File.GetLastWriteTimeUtc)
            ?? throw new FileNotFoundException($"The server is not built in {folder}.");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workflows.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests run outside the solution.");
    }
}
