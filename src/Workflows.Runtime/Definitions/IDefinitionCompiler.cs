using Workflows.Engine;
using Workflows.Engine.Events.Deployments;

namespace Workflows.Runtime.Definitions;

/// <summary>Makes of a deployed file's bytes what the engine runs. The bytes were checked when they were deployed.</summary>
public interface IDefinitionCompiler
{
    ProcessDefinition Process(DeployedProcess deployed, DeploymentKey deployment, ReadOnlyMemory<byte> file);

    /// <summary>Reads a decision file with the versions of the files that it imports.</summary>
    DecisionRequirements Requirements(
        DeployedDecisions deployed,
        IReadOnlyList<DecisionRequirements> imports,
        ReadOnlyMemory<byte> content
    );

    FormVersion Form(DeployedForm deployed, DeploymentKey deployment, ReadOnlyMemory<byte> file);
}
