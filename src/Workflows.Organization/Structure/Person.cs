using System.Collections.Immutable;

namespace Workflows.Organization.Structure;

/// <summary>Someone who works in the centre.</summary>
/// <param name="Login">Name to sign in with; may change, so nothing refers to it.</param>
/// <param name="Positions">Positions held, the main one first; never empty.</param>
/// <param name="Project">Project that the person serves; null for all of them.</param>
public sealed record Person(UserId Id, string Name, string Login, ImmutableArray<PositionId> Positions, ProjectId? Project = null)
{
    /// <summary>The position that decides department and superior of the person.</summary>
    public PositionId MainPosition => Positions[0];
}
