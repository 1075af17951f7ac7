using System.Collections.Immutable;
using Workflows.Engine.Commands.Deployments;

namespace Workflows.Scenarios.Running;

/// <summary>The files that scenarios run on: models, forms and decisions of all flows, and the organization.</summary>
public sealed record ProcessLibrary(ImmutableArray<ResourceFile> Resources, ImmutableArray<ResourceFile> Organization)
{
    private static readonly string[] Kinds = [".bpmn", ".form", ".dmn"];

    /// <summary>Reads a folder laid out as <c>processes/</c>: <c>organization/</c> and one folder a flow.</summary>
    public static ProcessLibrary Load(string root)
    {
        var flows = Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal);
        return new ProcessLibrary(
            [.. flows.SelectMany(folder => Files(folder, file => Kinds.Contains(Path.GetExtension(file))))],
            [.. Files(Path.Combine(root, "organization"), file => Path.GetExtension(file) == ".yaml")]
        );
    }

    private static IEnumerable<ResourceFile> Files(string folder, Func<string, bool> wanted) =>
        Directory
            .EnumerateFiles(folder)
            .Where(wanted)
            .Order(StringComparer.Ordinal)
            .Select(file => new ResourceFile(Path.GetFileName(file), File.ReadAllBytes(file)));
}
