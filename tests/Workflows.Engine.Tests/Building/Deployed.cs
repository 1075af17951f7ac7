using System.Text;
using Workflows.Bpmn.Model;
using Workflows.Dmn;
using Workflows.Engine.Events.Deployments;
using Workflows.Forms.Reading;

namespace Workflows.Engine.Tests.Building;

/// <summary>What is deployed in a test; the later of two with the same id is the latest version.</summary>
internal sealed class Deployed : IDefinitions
{
    private readonly Dictionary<string, List<ProcessDefinition>> processes = [];
    private readonly Dictionary<string, FormVersion> forms = [];
    private readonly List<DecisionDefinition> decisions = [];
    private readonly List<DecisionRequirements> requirements = [];
    private long nextKey = 1;

    public ProcessDefinition Add(BpmnProcess process)
    {
        var model = new BpmnModel
        {
            Id = "definitions",
            ResourceName = process.Id + ".bpmn",
            Bytes = default,
            Sha256 = "",
            Processes = [process],
        };
        return Add(model, process);
    }

    public ProcessDefinition Add(BpmnModel model, BpmnProcess process)
    {
        var versions = processes.TryGetValue(process.Id, out var known) ? known : processes[process.Id] = [];
        var definition = new ProcessDefinition(
            new ProcessDefinitionKey(nextKey++),
            new DeploymentKey(1),
            process.Id,
            process.Name,
            versions.Count + 1,
            process.VersionTag,
            model.ResourceName,
            model.Sha256,
            model,
            process
        );
        versions.Add(definition);
        return definition;
    }

    public FormVersion AddForm(string json) => AddForm(Encoding.UTF8.GetBytes(json));

    public FormVersion AddForm(byte[] json)
    {
        var form = FormReader.Read(json).Definition.ShouldNotBeNull();
        return forms[form.Id] = new FormVersion(new FormDefinitionKey(nextKey++), new DeploymentKey(1), form.Id, 1, form);
    }

    public void AddDecisions(byte[] dmn)
    {
        var read = DmnModel.Read(dmn);
        read.Problems.ShouldBeEmpty();
        var model = read.Model!;
        var versions = requirements.Count(file => file.Model.Id == model.Id) + 1;
        List<DeployedDecision> deployed =
        [
            .. model.Decisions.Select(decision => new DeployedDecision(
                new DecisionDefinitionKey(nextKey++),
                decision.Id,
                decision.Name,
                versions
            )
            {
                VersionTag = decision.VersionTag,
            }),
        ];
        var file = new DecisionRequirements(
            new DeployedDecisions(nextKey++, model.Id, model.Name, versions, model.Id + ".dmn", "", true, deployed),
            model,
            []
        );
        requirements.Add(file);
        decisions.AddRange(deployed.Select(decision => new DecisionDefinition(decision, file)));
    }

    public ProcessDefinition? Process(ProcessDefinitionKey key) => processes.Values.SelectMany(v => v).FirstOrDefault(d => d.Key == key);

    public ProcessDefinition? LatestProcess(string processId) => processes.TryGetValue(processId, out var versions) ? versions[^1] : null;

    public ProcessDefinition? Process(string processId, int version) =>
        processes.TryGetValue(processId, out var versions) ? versions.FirstOrDefault(d => d.Version == version) : null;

    public ProcessDefinition? ProcessByVersionTag(string processId, string versionTag) =>
        processes.TryGetValue(processId, out var versions) ? versions.LastOrDefault(d => d.VersionTag == versionTag) : null;

    public ProcessDefinition? ProcessOfDeployment(DeploymentKey deployment, string processId) => LatestProcess(processId);

    public DecisionDefinition? Decision(DecisionDefinitionKey key) => decisions.Find(d => d.Key == key);

    public DecisionDefinition? LatestDecision(string decisionId) => decisions.FindLast(d => d.DecisionId == decisionId);

    public DecisionDefinition? DecisionByVersionTag(string decisionId, string versionTag) =>
        decisions.FindLast(d => d.DecisionId == decisionId && d.Deployed.VersionTag == versionTag);

    public DecisionRequirements? LatestRequirements(string ns) => requirements.FindLast(file => file.Model.Namespace == ns);

    public FormVersion? Form(FormDefinitionKey key) => forms.Values.FirstOrDefault(f => f.Key == key);

    public FormVersion? LatestForm(string formId) => forms.GetValueOrDefault(formId);

    public FormVersion? FormOfDeployment(DeploymentKey deployment, string formId) => LatestForm(formId);

    public DecisionDefinition? DecisionOfDeployment(DeploymentKey deployment, string decisionId) => LatestDecision(decisionId);

    public IReadOnlyList<SignalStart> SignalStarts(string signalName) =>
        [
            .. processes
                .Values.Select(versions => versions[^1])
                .SelectMany(definition =>
                    definition
                        .Process.FlowElements.OfType<StartEvent>()
                        .Where(start => start.Definition is SignalEventDefinition { Signal.Name.Text: var name } && name == signalName)
                        .Select(start => new SignalStart(definition, start.Id))
                ),
        ];

    public IReadOnlyList<MessageStart> MessageStarts(string messageName) =>
        [
            .. processes
                .Values.Select(versions => versions[^1])
                .SelectMany(definition =>
                    definition
                        .Process.FlowElements.OfType<StartEvent>()
                        .Where(start => start.Definition is MessageEventDefinition { Message.Name.Text: var name } && name == messageName)
                        .Select(start => new MessageStart(definition, start.Id, null))
                ),
        ];
}
