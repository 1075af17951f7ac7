using Workflows.Engine.Commands.Deployments;

namespace Workflows.Engine.Commands.Organization;

/// <summary>Makes these organization and calendar files the valid ones. The caller has read them without problems.</summary>
public sealed record LoadOrganization(IReadOnlyList<ResourceFile> Files) : Command;
