using Workflows.Scenarios.Tests.Files;

namespace Workflows.Scenarios.Tests.Drawing;

/// <summary>
/// Sequence flows that cross because their diagram is not planar: <c>Crossings/&lt;flow&gt;.txt</c>, a pair on each line, the reason in a line before.
/// </summary>
internal sealed class KnownCrossings
{
    private readonly HashSet<string> _pairs;

    private KnownCrossings(HashSet<string> pairs) => _pairs = pairs;

    /// <summary>The crossings known of a model, by its file's name.</summary>
    public static KnownCrossings Of(string model)
    {
        var file = Path.Combine(
            ProcessFolders.Root,
            "..",
            "tests",
            "Workflows.Scenarios.Tests",
            "Drawing",
            "Crossings",
            Path.GetFileNameWithoutExtension(model) + ".txt"
        );
        return new KnownCrossings(
            !File.Exists(file)
                ? []
                :
                [
                    .. File.ReadAllLines(file)
                        .Where(line => line.Length > 0 && line[0] != '#')
                        .Select(line => line.Split(" x ", StringSplitOptions.TrimEntries))
                        .Select(pair => Pair(pair[0], pair[1])),
                ]
        );
    }

    public bool Contain(string one, string other) => _pairs.Contains(Pair(one, other));

    private static string Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one} x {other}" : $"{other} x {one}";
}
