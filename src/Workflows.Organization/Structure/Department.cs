namespace Workflows.Organization.Structure;

/// <summary>A department of the tree. Exactly one has no parent: the centre itself.</summary>
/// <param name="Head">Position that leads the department; null where nobody does (营销部: its two teams have a head each).</param>
/// <param name="Function">What the department is there for, in words for its colleagues.</param>
public sealed record Department(DepartmentId Id, string Name, DepartmentId? Parent, PositionId? Head, string? Function = null);
