using Workflows.Engine;
using Workflows.Engine.Events.Deployments;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>What is deployed, and which version of each id is the latest.</summary>
internal sealed class DeploymentsProjector : IStreamProjector
{
    private readonly Dictionary<string, long> _processes = [];
    private readonly Dictionary<string, long> _decisions = [];
    private readonly Dictionary<string, long> _forms = [];

    public void Fold(CommitHeader header, IReadOnlyList<Event> events) => Project(header, events, new RowOperations());

    public void Project(CommitHeader header, IReadOnlyList<Event> events, RowOperations rows)
    {
        foreach (var deployed in events.OfType<ResourcesDeployed>())
        {
            rows.Insert(
                new DeploymentRow
                {
                    DeploymentKey = deployed.Deployment.Value,
                    DeployedAt = header.At,
                    DeployedBy = header.Actor.Id,
                    Note = deployed.Note,
                }
            );
            foreach (var process in deployed.Processes.Where(p => p.IsNew))
                Add(process, deployed, header, rows);
            foreach (var file in deployed.Decisions.Where(d => d.IsNew))
                Add(file, deployed, rows);
            foreach (var form in deployed.Forms.Where(f => f.IsNew))
                Add(form, deployed, rows);
        }
    }

    private void Add(DeployedProcess process, ResourcesDeployed deployed, CommitHeader header, RowOperations rows)
    {
        if (_processes.TryGetValue(process.ProcessId, out var previous))
            rows.Update<ProcessDefinitionRow>(previous, (nameof(ProcessDefinitionRow.IsLatest), false));
        _processes[process.ProcessId] = process.Key.Value;
        rows.Insert(
            new ProcessDefinitionRow
            {
                ProcessDefinitionKey = process.Key.Value,
                DeploymentKey = deployed.Deployment.Value,
                ProcessId = process.ProcessId,
                Name = process.Name,
                Version = process.Version,
                VersionTag = process.VersionTag,
                ResourceName = process.ResourceName,
                Sha256 = process.Sha256,
                DeployedAt = header.At,
                DeployedBy = header.Actor.Id,
                Note = deployed.Note,
            }
        );
    }

    private void Add(DeployedDecisions file, ResourcesDeployed deployed, RowOperations rows)
    {
        rows.Insert(
            new DecisionRequirementsRow
            {
                RequirementsKey = file.RequirementsKey,
                DeploymentKey = deployed.Deployment.Value,
                RequirementsId = file.RequirementsId,
                Name = file.Name,
                Version = file.Version,
                ResourceName = file.ResourceName,
                Sha256 = file.Sha256,
            }
        );
        foreach (var decision in file.Decisions)
        {
            if (_decisions.TryGetValue(decision.DecisionId, out var previous))
                rows.Update<DecisionDefinitionRow>(previous, (nameof(DecisionDefinitionRow.IsLatest), false));
            _decisions[decision.DecisionId] = decision.Key.Value;
            rows.Insert(
                new DecisionDefinitionRow
                {
                    DecisionDefinitionKey = decision.Key.Value,
                    DeploymentKey = deployed.Deployment.Value,
                    RequirementsKey = file.RequirementsKey,
                    RequirementsId = file.RequirementsId,
                    RequirementsName = file.Name,
                    RequirementsVersion = file.Version,
                    DecisionId = decision.DecisionId,
                    Name = decision.Name,
                    Version = decision.Version,
                    ResourceName = file.ResourceName,
                    Sha256 = file.Sha256,
                }
            );
        }
    }

    private void Add(DeployedForm form, ResourcesDeployed deployed, RowOperations rows)
    {
        if (_forms.TryGetValue(form.FormId, out var previous))
            rows.Update<FormDefinitionRow>(previous, (nameof(FormDefinitionRow.IsLatest), false));
        _forms[form.FormId] = form.Key.Value;
        rows.Insert(
            new FormDefinitionRow
            {
                FormDefinitionKey = form.Key.Value,
                DeploymentKey = deployed.Deployment.Value,
                FormId = form.FormId,
                Version = form.Version,
                ResourceName = form.ResourceName,
                Sha256 = form.Sha256,
            }
        );
    }
}
