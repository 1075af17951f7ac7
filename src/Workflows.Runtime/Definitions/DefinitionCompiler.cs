using Workflows.Bpmn;
using Workflows.Dmn;
using Workflows.Engine;
using Workflows.Engine.Events.Deployments;
using Workflows.Forms.Reading;

namespace Workflows.Runtime.Definitions;

/// <summary>Reads deployed files with the readers that checked them at deployment.</summary>
internal sealed class DefinitionCompiler : IDefinitionCompiler
{
    public ProcessDefinition Process(DeployedProcess deployed, DeploymentKey deployment, ReadOnlyMemory<byte> file)
    {
        // A rule that was added since does not concern what was deployed before it: problems are not looked at.
        var model = BpmnReader.Read(file, deployed.ResourceName).Model ?? throw Unreadable(deployed.ResourceName, deployed.Sha256);
        var process =
            model.Processes.FirstOrDefault(p => p.Id == deployed.ProcessId) ?? throw Unreadable(deployed.ResourceName, deployed.Sha256);
        return new ProcessDefinition(
            deployed.Key,
            deployment,
            deployed.ProcessId,
            deployed.Name,
            deployed.Version,
            deployed.VersionTag,
            deployed.ResourceName,
            deployed.Sha256,
            model,
            process
        );
    }

    public DecisionRequirements Requirements(
        DeployedDecisions deployed,
        IReadOnlyList<DecisionRequirements> imports,
        ReadOnlyMemory<byte> content
    ) =>
        new(
            deployed,
            DmnModel.Read(content, [.. imports.Select(import => import.Model)]).Model
                ?? throw Unreadable(deployed.ResourceName, deployed.Sha256),
            imports
        );

    public FormVersion Form(DeployedForm deployed, DeploymentKey deployment, ReadOnlyMemory<byte> file) =>
        new(
            deployed.Key,
            deployment,
            deployed.FormId,
            deployed.Version,
            FormReader.Read(file).Definition ?? throw Unreadable(deployed.ResourceName, deployed.Sha256)
        );

    private static InvalidOperationException Unreadable(string name, string sha256) =>
        new($"The deployed file {name} ({sha256}) can no longer be read: this release must read whatever an earlier one accepted.");
}
