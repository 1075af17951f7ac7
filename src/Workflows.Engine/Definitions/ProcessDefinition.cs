using Workflows.Bpmn.Model;

namespace Workflows.Engine;

/// <summary>A deployed version of a process: its identity, the model as read, and its compiled form.</summary>
/// <param name="Sha256">Of the file's exact bytes, lower-case hex.</param>
public sealed partial record ProcessDefinition(
    ProcessDefinitionKey Key,
    DeploymentKey Deployment,
    string ProcessId,
    string? Name,
    int Version,
    string? VersionTag,
    string ResourceName,
    string Sha256,
    BpmnModel Model,
    BpmnProcess Process
);
