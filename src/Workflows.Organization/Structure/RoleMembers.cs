using System.Collections.Immutable;

namespace Workflows.Organization.Structure;

/// <summary>The people and accounts that have a system role.</summary>
public sealed record RoleMembers(SystemRole Role, ImmutableArray<UserId> Members);
