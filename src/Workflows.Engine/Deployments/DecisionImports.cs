using Workflows.Dmn;
using Workflows.Engine.Commands.Deployments;

namespace Workflows.Engine.Deployments;

/// <summary>
/// Decision files that import each other, in the order in which they can be read: first what comes with the deployment, then the latest deployed file of that
/// namespace.
/// </summary>
internal sealed class DecisionImports(IReadOnlyList<ResourceFile> files, IDefinitions known)
{
    private readonly List<(ResourceFile File, DmnHeader Header)> heads =
    [
        .. files.Where(IsDecisions).Select(file => (file, DmnHeader.Of(file.Content))),
    ];

    private readonly Dictionary<ResourceFile, ReadResource> read = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ResourceFile> open = new(ReferenceEqualityComparer.Instance);

    public static bool IsDecisions(ResourceFile file) =>
        ResourceFileName.TryParse(file.Name, out var name) && name.Kind == ResourceKind.Dmn;

    /// <summary>The file with its imports. Files that import each other in a circle do not find one another.</summary>
    public ReadResource Read(ResourceFile file)
    {
        if (read.TryGetValue(file, out var done))
            return done;
        open.Add(file);
        List<DecisionImport> imports = [];
        var resource = ResourceReader.ReadDmn(file, ns => Find(ns, imports));
        open.Remove(file);
        return read[file] = resource with { Imports = imports };
    }

    private DmnModel? Find(string ns, List<DecisionImport> imports)
    {
        foreach (var (file, header) in heads)
        {
            if (header.Namespace != ns)
                continue;
            var model = open.Contains(file) ? null : Read(file).Dmn;
            if (model is not null)
                imports.Add(new DecisionImport(model, null));
            return model;
        }
        if (known.LatestRequirements(ns) is not { } deployed)
            return null;
        imports.Add(new DecisionImport(null, deployed));
        return deployed.Model;
    }
}
