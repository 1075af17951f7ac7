using Workflows.Bpmn.Model;

namespace Workflows.Engine.Tests.Messages;

/// <summary>Deployed processes with a message start event, and nothing else.</summary>
internal sealed class StartingProcesses : IDefinitions
{
    private readonly List<(string MessageName, MessageStart Start)> starts = [];

    public void Add(string messageName, string processId)
    {
        var process = new BpmnProcess { Id = processId, IsExecutable = true };
        var model = new BpmnModel
        {
            Id = "definitions",
            ResourceName = processId + ".bpmn",
            Bytes = default,
            Sha256 = "",
            Processes = [process],
        };
        var key = new ProcessDefinitionKey(starts.Count + 1);
        var definition = new ProcessDefinition(key, default, processId, processId, 1, null, model.ResourceName, "", model, process);
        starts.Add((messageName, new MessageStart(definition, "start-msg", null)));
    }

    public IReadOnlyList<SignalStart> SignalStarts(string signalName) => [];

    public IReadOnlyList<MessageStart> MessageStarts(string messageName) =>
        [.. starts.Where(s => s.MessageName == messageName).Select(s => s.Start)];

    public ProcessDefinition? Process(ProcessDefinitionKey key) => null;

    public ProcessDefinition? LatestProcess(string processId) => null;

    public ProcessDefinition? Process(string processId, int version) => null;

    public ProcessDefinition? ProcessByVersionTag(string processId, string versionTag) => null;

    public ProcessDefinition? ProcessOfDeployment(DeploymentKey deployment, string processId) => null;

    public DecisionDefinition? Decision(DecisionDefinitionKey key) => null;

    public DecisionDefinition? LatestDecision(string decisionId) => null;

    public DecisionDefinition? DecisionByVersionTag(string decisionId, string versionTag) => null;

    public DecisionRequirements? LatestRequirements(string ns) => null;

    public FormVersion? Form(FormDefinitionKey key) => null;

    public FormVersion? LatestForm(string formId) => null;

    public FormVersion? FormOfDeployment(DeploymentKey deployment, string formId) => null;

    public DecisionDefinition? DecisionOfDeployment(DeploymentKey deployment, string decisionId) => null;
}
