using Workflows.Feel;
using Workflows.Runtime.Jobs;

namespace Workflows.Shop.Jobs.Assets;

/// <summary>Finished files: references with a name, or plain names.</summary>
internal static class AssetFiles
{
    /// <summary>The files of a delivery; what inner instances collected is flattened.</summary>
    public static FeelList Of(JobContext job)
    {
        foreach (var name in (ReadOnlySpan<string>)["files", "resultFiles", "draftFiles"])
        {
            if (Flat(job.Variables[name]).ToList() is { Count: > 0 } files)
                return FeelList.From(files);
        }
        return FeelList.Empty;
    }

    public static IReadOnlyList<string> Names(FeelList files) => [.. files.Select(NameOf)];

    public static string NameOf(FeelValue file) =>
        file is FeelContext reference ? reference.Text("name") ?? reference.Text("id") ?? "未命名" : FeelText.Of(file);

    private static IEnumerable<FeelValue> Flat(FeelValue value) =>
        value switch
        {
            FeelList list => list.SelectMany(Flat),
            FeelContext or FeelString { Value.Length: > 0 } => [value],
            _ => [],
        };
}
