using Workflows.Engine.Events.Organization;

namespace Workflows.Engine.Commands.Organization;

/// <summary>Says when somebody is away, and who stands in: all of their absences, in place of those known before.</summary>
/// <param name="Person">Themselves, or somebody whom the actor is superior to; administrators say it of everybody.</param>
public sealed record SetAbsences(string Person, IReadOnlyList<AbsenceTerms> Absences) : Command;
