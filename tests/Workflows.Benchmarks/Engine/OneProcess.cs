using Workflows.Bpmn.Model;
using Workflows.Engine;

namespace Workflows.Benchmarks.Engine;

/// <summary>One deployed process and nothing else.</summary>
internal sealed class OneProcess : IDefinitions
{
    private readonly ProcessDefinition definition;

    public OneProcess(IReadOnlyList<FlowNode> nodes)
    {
        var flows = nodes
            .Zip(nodes.Skip(1))
            .Select(pair => new SequenceFlow
            {
                Id = $"{pair.First.Id}-{pair.Second.Id}",
                SourceRef = pair.First.Id,
                TargetRef = pair.Second.Id,
            });
        var process = new BpmnProcess
        {
            Id = "sequence",
            Name = "sequence",
            IsExecutable = true,
            FlowElements = [.. nodes, .. flows],
        };
        var model = new BpmnModel
        {
            Id = "definitions",
            ResourceName = "sequence.bpmn",
            Bytes = default,
            Sha256 = "",
            Processes = [process],
        };
        definition = new ProcessDefinition(
            new ProcessDefinitionKey(1),
            new DeploymentKey(1),
            "sequence",
            null,
            1,
            null,
            "",
            "",
            model,
            process
        );
    }

    public ProcessDefinition Definition => definition;

    public ProcessDefinition? Process(ProcessDefinitionKey key) => definition;

    public ProcessDefinition? LatestProcess(string processId) => definition;

    public ProcessDefinition? Process(string processId, int version) => definition;

    public ProcessDefinition? ProcessByVersionTag(string processId, string versionTag) => definition;

    public ProcessDefinition? ProcessOfDeployment(DeploymentKey deployment, string processId) => definition;

    public DecisionDefinition? Decision(DecisionDefinitionKey key) => null;

    public DecisionDefinition? LatestDecision(string decisionId) => null;

    public DecisionDefinition? DecisionByVersionTag(string decisionId, string versionTag) => null;

    public DecisionRequirements? LatestRequirements(string ns) => null;

    public DecisionDefinition? DecisionOfDeployment(DeploymentKey deployment, string decisionId) => null;

    public FormVersion? Form(FormDefinitionKey key) => null;

    public FormVersion? LatestForm(string formId) => null;

    public FormVersion? FormOfDeployment(DeploymentKey deployment, string formId) => null;

    public IReadOnlyList<SignalStart> SignalStarts(string signalName) => [];

    public IReadOnlyList<MessageStart> MessageStarts(string messageName) => [];
}
