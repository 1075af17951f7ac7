using Workflows.Engine.Definitions;
using Workflows.Forms.Schema;

namespace Workflows.Engine.Deployments;

/// <summary>What the models of one deployment may refer to: files that come with them first, then what is deployed already.</summary>
internal sealed class DeploymentReferences(IReadOnlyList<ReadResource> resources, IDefinitions known) : ILintReferences
{
    public FormDefinition? Form(string formId)
    {
        foreach (var resource in resources)
        {
            if (resource.Form?.Id == formId)
                return resource.Form;
        }
        return known.LatestForm(formId)?.Definition;
    }

    public IReadOnlyList<string>? InputsOfDecision(string decisionId)
    {
        foreach (var resource in resources)
        {
            if (resource.Dmn is { } model && model.Decisions.Any(decision => decision.Id == decisionId))
                return model.InputsOf(decisionId);
        }
        return known.LatestDecision(decisionId)?.Model.InputsOf(decisionId);
    }

    public bool HasProcess(string processId) =>
        resources.Any(resource => resource.Bpmn?.ExecutableProcesses.Any(process => process.Id == processId) == true)
        || known.LatestProcess(processId) is not null;

    public string? StatusVariable(string processId) =>
        (
            resources.SelectMany(resource => resource.Bpmn?.ExecutableProcesses ?? []).FirstOrDefault(process => process.Id == processId)
            ?? known.LatestProcess(processId)?.Process
        )
            ?.Terms
            ?.StatusVariable;
}
