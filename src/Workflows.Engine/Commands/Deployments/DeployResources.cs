namespace Workflows.Engine.Commands.Deployments;

/// <summary>Deploys files together: all or nothing. Content that is already the latest of its id keeps its version.</summary>
/// <param name="OnlyNewContent">Start-up: skip a file of which exactly this content was ever deployed under its id, so that what an owner published stays the latest.</param>
public sealed record DeployResources(
    DeploymentKey Deployment,
    IReadOnlyList<ResourceFile> Resources,
    string? Note = null,
    bool OnlyNewContent = false
) : Command
{
    /// <summary>For a process id, the version that the author began with: somebody else's newer version is then a conflict, not overwritten.</summary>
    public IReadOnlyDictionary<string, int>? BasedOn { get; init; }
}

/// <summary>One file.</summary>
/// <param name="Name">File name with its ending: .bpmn, .form or .dmn.</param>
public sealed record ResourceFile(string Name, byte[] Content);
