namespace Workflows.Organization.Structure;

/// <summary>A project: one shop that the centre operates.</summary>
public sealed record Project(ProjectId Id, string Name, string StoreId, string StoreType, UserId? Operator = null);
