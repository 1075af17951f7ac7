using System.Collections.Immutable;
using Workflows.Engine.Commands.Deployments;
using Workflows.Scenarios.Model;

namespace Workflows.Scenarios.Running;

/// <summary>The files that scenarios run on: models, forms and decisions by flow, and the organization.</summary>
public sealed record ProcessLibrary(ImmutableArray<FlowFolder> Flows, ImmutableArray<ResourceFile> Organization)
{
    private static readonly string[] Kinds = [".bpmn", ".form", ".dmn"];

    /// <summary>Reads a folder laid out as <c>processes/</c>: <c>organization/</c> and one folder a flow.</summary>
    public static ProcessLibrary Load(string root)
    {
        var folders = Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal);
        return new ProcessLibrary(
            [
                .. folders.Select(folder =>
                    FlowFolder.Of(Path.GetFileName(folder), Files(folder, file => Kinds.Contains(Path.GetExtension(file))))
                ),
            ],
            [.. Files(Path.Combine(root, "organization"), file => Path.GetExtension(file) == ".yaml")]
        );
    }

    /// <summary>
    /// What a scenario needs: its flow, those that it names in <c>with</c>, and whatever they refer to, but for the flows that it replaces.
    /// Others stay away, so that their messages start nothing that the scenario does not speak of.
    /// </summary>
    public ImmutableArray<ResourceFile> FilesFor(Scenario scenario)
    {
        var mocked = scenario.Children.Select(child => child.ProcessId).ToHashSet();
        var wanted = new Queue<string>([scenario.ProcessId, .. scenario.With]);
        var asked = new HashSet<string>(mocked);
        var chosen = new HashSet<FlowFolder>();
        while (wanted.TryDequeue(out var id))
        {
            if (!asked.Add(id))
                continue;
            foreach (var flow in Flows.Where(flow => flow.Holds.Contains(id) && chosen.Add(flow)))
            {
                foreach (var reference in flow.RefersTo)
                    wanted.Enqueue(reference);
            }
        }
        return [.. Flows.Where(flow => chosen.Contains(flow) && !flow.Holds.Overlaps(mocked)).SelectMany(flow => flow.Files)];
    }

    private static IEnumerable<ResourceFile> Files(string folder, Func<string, bool> wanted) =>
        Directory
            .EnumerateFiles(folder)
            .Where(wanted)
            .Order(StringComparer.Ordinal)
            .Select(file => new ResourceFile(Path.GetFileName(file), File.ReadAllBytes(file)));
}
