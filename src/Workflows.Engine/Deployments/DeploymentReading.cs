using Workflows.Bpmn.Validation;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Definitions;

namespace Workflows.Engine.Deployments;

/// <summary>The files of one deployment, read together: each for itself, and what they say of one another.</summary>
public sealed record DeploymentReading(IReadOnlyList<ReadResource> Resources, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads all files. Never throws on bad input.</summary>
    /// <param name="files">Names and bytes.</param>
    /// <param name="support">What the engine executes.</param>
    /// <param name="known">What is deployed already, for references to it.</param>
    public static DeploymentReading Read(IReadOnlyList<ResourceFile> files, ExecutionSupport support, IDefinitions known)
    {
        var problems = new List<Problem>();
        var resources = new List<ReadResource>();
        var decisions = new DecisionImports(files, known);
        foreach (var file in files)
        {
            if ((DecisionImports.IsDecisions(file) ? decisions.Read(file) : ResourceReader.Read(file, support)) is not { } resource)
            {
                problems.Add(ResourceReader.BadName(file.Name));
                continue;
            }
            resources.Add(resource);
            problems.AddRange(resource.Problems);
            if (!resource.HasErrors && resource.Bpmn is { } model && !model.ExecutableProcesses.Any())
                problems.Add(NothingExecutable(resource));
        }
        problems.AddRange(DuplicateIds(resources));
        problems.AddRange(Lint(resources, known));
        return new DeploymentReading(resources, problems);
    }

    /// <summary>What only the engine and the other files can tell; of models that are right by the standard's rules.</summary>
    private static IEnumerable<Problem> Lint(List<ReadResource> resources, IDefinitions known)
    {
        var references = new DeploymentReferences(resources, known);
        return resources
            .Where(resource => !resource.HasErrors && resource.Bpmn is not null)
            .SelectMany(resource =>
                resource.Bpmn!.ExecutableProcesses.SelectMany(process => ProcessLint.Check(process, resource.Name.Value, references))
            );
    }

    private static Problem NothingExecutable(ReadResource resource) =>
        new(
            "NO_EXECUTABLE_PROCESS",
            new LocalizedText(
                $"{resource.Name} 里没有可执行的流程：给要运行的 process 加上 isExecutable=\"true\"。",
                $"{resource.Name} has no executable process: set isExecutable=\"true\" on the process that should run."
            ),
            Resource: resource.Name.Value
        );

    private static IEnumerable<Problem> DuplicateIds(List<ReadResource> resources) =>
        resources
            .SelectMany(r => IdsOf(r).Select(id => (Kind: r.Name.Kind, Id: id, r.Name)))
            .GroupBy(x => (x.Kind, x.Id))
            .Where(g => g.Count() > 1)
            .Select(g => new Problem(
                "DUPLICATE_ID_IN_DEPLOYMENT",
                new LocalizedText(
                    $"“{g.Key.Id}”在一次部署里出现多次（{string.Join("、", g.Select(x => x.Name))}）：每个 id 只能有一份。",
                    $"'{g.Key.Id}' comes more than once in this deployment ({string.Join(", ", g.Select(x => x.Name))}): keep one."
                ),
                Resource: g.Last().Name.Value,
                ElementId: g.Key.Id
            ));

    private static IEnumerable<string> IdsOf(ReadResource resource) =>
        resource.Name.Kind switch
        {
            ResourceKind.Bpmn => resource.Bpmn?.ExecutableProcesses.Select(p => p.Id) ?? [],
            ResourceKind.Form => resource.Form is { } form ? [form.Id] : [],
            _ => resource.Dmn is { } model ? model.Decisions.Select(d => d.Id).Prepend(model.Id).Distinct() : [],
        };
}
