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
)
{
    private Definitions.ExecutableProcess? executable;

    /// <summary>The process ready to run; compiled when it is first needed.</summary>
    // Two threads may both compile it: either result is whole, and both run alike.
    public Definitions.ExecutableProcess Executable => executable ??= Definitions.ProcessCompiler.Compile(Process);

    /// <summary>A version is its key.</summary>
    public bool Equals(ProcessDefinition? other) => other is not null && other.Key == Key;

    public override int GetHashCode() => Key.GetHashCode();
}
