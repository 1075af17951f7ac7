namespace Workflows.Server.Configuration;

/// <summary>Finds the folders that the server reads and writes.</summary>
internal static class Folders
{
    /// <summary>The configured data folder, or <c>workflows</c> in the user's own data folder.</summary>
    public static string Data(ValueReader read)
    {
        if (read.Text(KnownKeys.DataFolder) is { } configured)
            return Path.GetFullPath(configured);
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        // A service account may have no home at all.
        return own.Length > 0 ? Path.Combine(own, "workflows") : Path.Combine(Path.GetTempPath(), "workflows");
    }

    /// <summary>The configured folder; else <c>processes</c> beside the caller, the program, or above it in a source tree.</summary>
    public static string? Processes(ValueReader read)
    {
        if (read.Text(KnownKeys.Processes) is { } configured)
        {
            if (!Directory.Exists(configured))
                read.Refuse(KnownKeys.Processes, configured, "没有这个文件夹 · no such folder");
            return Path.GetFullPath(configured);
        }
        return Above(Directory.GetCurrentDirectory(), "processes") ?? Above(AppContext.BaseDirectory, "processes");
    }

    /// <summary>The nearest folder <paramref name="relative"/> at or above <paramref name="start"/>.</summary>
    public static string? Above(string start, string relative)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, relative);
            if (Directory.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
