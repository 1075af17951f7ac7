using Workflows.Engine;

namespace Workflows.Runtime.Definitions;

/// <summary>What is deployed, as this node knows it.</summary>
public interface IDefinitionsProvider
{
    /// <summary>As last looked at; other nodes' deployments show within a second.</summary>
    IDefinitions Current { get; }

    /// <summary>The latest version of every process, as last looked at.</summary>
    IReadOnlyList<ProcessDefinition> LatestProcesses { get; }

    /// <summary>Asks the store first: shows every deployment that has returned, on whatever node.</summary>
    ValueTask<IDefinitions> UpToDateAsync(CancellationToken cancellation);
}
