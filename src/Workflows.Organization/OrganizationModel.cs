using System.Collections.Immutable;
using Workflows.Organization.Calendars;
using Workflows.Organization.Structure;

namespace Workflows.Organization;

/// <summary>
/// The organization as it was written down: plain lists in the order of the file, not yet checked.
/// <see cref="OrganizationSnapshot.Create"/> checks it and makes it answer questions.
/// </summary>
public sealed record OrganizationModel
{
    /// <summary>IANA name of the zone in which calendars and local dates are meant.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";
    public ImmutableArray<Department> Departments { get; init; } = [];
    public ImmutableArray<Position> Positions { get; init; } = [];
    public ImmutableArray<Person> People { get; init; } = [];
    public ImmutableArray<TechnicalAccount> Accounts { get; init; } = [];
    public ImmutableArray<Project> Projects { get; init; } = [];
    public ImmutableArray<RoleMembers> Roles { get; init; } = [];
    public ImmutableArray<ExternalParticipant> ExternalParticipants { get; init; } = [];
    public ImmutableArray<CalendarDefinition> Calendars { get; init; } = [];
    public ImmutableArray<HolidayYear> Holidays { get; init; } = [];
    public ImmutableArray<EscalationPolicy> Escalations { get; init; } = [];
    public ImmutableArray<Absence> Absences { get; init; } = [];
    public ImmutableSortedDictionary<string, ConfigValue> Config { get; init; } =
        ImmutableSortedDictionary.Create<string, ConfigValue>(StringComparer.Ordinal);

    /// <summary>Declared parameters; <see cref="Config"/> holds those that were only given a value.</summary>
    public ImmutableArray<ConfigParameter> Parameters { get; init; } = [];

    /// <summary>What stands before <c>parameters[i]</c> in a problem's path: the file where they are not in the main one.</summary>
    internal string ParametersPath { get; init; } = "";
}
