using Workflows.Engine;

namespace Workflows.Runtime.Definitions;

/// <summary>What is deployed, as this node knows it.</summary>
public interface IDefinitionsProvider
{
    /// <summary>As last looked at; other nodes' deployments show within a second.</summary>
    IDefinitions Current { get; }

    /// <summary>The latest version of every process, as last looked at.</summary>
    IReadOnlyList<ProcessDefinition> LatestProcesses { get; }

    /// <summary>Whether a file of exactly this content was ever deployed, as last looked at.</summary>
    /// <param name="sha256">Lower-case hex.</param>
    bool IsDeployed(string sha256);

    /// <summary>Asks the store first: shows every deployment that has returned, on whatever node.</summary>
    ValueTask<IDefinitions> UpToDateAsync(CancellationToken cancellation);
}
