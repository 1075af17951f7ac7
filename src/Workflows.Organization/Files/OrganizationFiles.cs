using System.Collections.Immutable;
using System.Globalization;

namespace Workflows.Organization.Files;

/// <summary>
/// Reads an organization from the files that process owners write: <c>organization.yaml</c>, <c>config.yaml</c> and one <c>calendar-YYYY.yaml</c> a year.
/// Whatever is wrong with them is a problem with its place, in both languages; nothing throws but a broken disk.
/// </summary>
public static class OrganizationFiles
{
    public const string OrganizationFile = "organization.yaml";
    public const string ConfigurationFile = "config.yaml";
    private const int LargestFile = 4 * 1024 * 1024;

    /// <summary>Reads the files of <paramref name="folder"/>.</summary>
    public static OrganizationResult Load(string folder, long version = 1)
    {
        if (!Directory.Exists(folder))
            return Missing(folder);
        var paths = Directory
            .EnumerateFiles(folder, "calendar-*.yaml")
            .Append(Path.Combine(folder, OrganizationFile))
            .Append(Path.Combine(folder, ConfigurationFile))
            .Where(File.Exists);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (new FileInfo(path).Length > LargestFile)
                return TooLarge(Path.GetFileName(path));
            files[Path.GetFileName(path)] = File.ReadAllText(path);
        }
        return Parse(files, version);
    }

    /// <summary>Reads texts by file name, such as those kept with an organization version in the history.</summary>
    public static OrganizationResult Parse(IReadOnlyDictionary<string, string> files, long version = 1)
    {
        if (!files.TryGetValue(OrganizationFile, out var text))
            return Missing(OrganizationFile);

        var problems = new ProblemList();
        var model = YamlDocument.Read(OrganizationFile, text, problems) is { } root
            ? OrganizationReader.Read(root)
            : new OrganizationModel();
        var years = files
            .Where(file => IsCalendar(file.Key))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file =>
                YamlDocument.Read(file.Key, file.Value, problems, $"{file.Key}:") is { } calendar ? HolidayReader.Read(calendar) : null
            )
            .ToList();
        if (
            files.TryGetValue(ConfigurationFile, out var declared)
            && YamlDocument.Read(ConfigurationFile, declared, problems, $"{ConfigurationFile}:") is { } parameters
        )
            model = model with { Parameters = ParameterReader.Read(parameters), ParametersPath = $"{ConfigurationFile}:" };
        if (!problems.IsEmpty)
            return new OrganizationResult(null, problems.ToImmutable());

        var result = OrganizationSnapshot.Create(model with { Holidays = [.. years.OfType<Calendars.HolidayYear>()] }, version);
        return result with { Problems = [.. result.Problems.Select(problems.Place)] };
    }

    /// <summary>True for <c>calendar-2026.yaml</c> and its like.</summary>
    internal static bool IsCalendar(string file) =>
        file.StartsWith("calendar-", StringComparison.Ordinal)
        && file.EndsWith(".yaml", StringComparison.Ordinal)
        && int.TryParse(file.AsSpan(9, Math.Max(0, file.Length - 14)), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static OrganizationResult Missing(string file) =>
        Refusal(OrganizationProblemCodes.FileMissing, file, $"找不到“{file}”", $"«{file}» is missing");

    private static OrganizationResult TooLarge(string file) =>
        Refusal(OrganizationProblemCodes.BadValue, file, "文件超过 4 MB", "the file is larger than 4 MB");

    private static OrganizationResult Refusal(string code, string file, string zh, string en)
    {
        ImmutableArray<OrganizationProblem> problems = [new(code, "", zh, en, new SourcePlace(file, 1, 1))];
        return new OrganizationResult(null, problems);
    }
}
