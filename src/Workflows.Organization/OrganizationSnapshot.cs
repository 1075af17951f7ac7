using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Workflows.Organization.Calendars;
using Workflows.Organization.Checks;
using Workflows.Organization.Structure;

namespace Workflows.Organization;

/// <summary>
/// The organization at one version: immutable, checked, and indexed so that every question of the engine is a look-up.
/// Unknown ids are answered with nothing, never with an exception.
/// </summary>
public sealed partial class OrganizationSnapshot
{
    private readonly FrozenDictionary<DepartmentId, Department> departments;
    private readonly FrozenDictionary<PositionId, Position> positions;
    private readonly FrozenDictionary<UserId, Person> people;
    private readonly FrozenDictionary<UserId, TechnicalAccount> accounts;
    private readonly FrozenDictionary<string, UserId> logins;
    private readonly FrozenDictionary<ProjectId, Project> projects;
    private readonly FrozenDictionary<CalendarId, WorkCalendar> calendars;
    private readonly FrozenDictionary<string, EscalationPolicy> escalations;
    private readonly OrganizationIndex index;

    private OrganizationSnapshot(OrganizationModel model, long version, TimeZoneInfo timeZone)
    {
        Model = model;
        Version = version;
        TimeZone = timeZone;
        Holidays = new HolidayTable(model.Holidays);
        departments = model.Departments.ToFrozenDictionary(department => department.Id);
        positions = model.Positions.ToFrozenDictionary(position => position.Id);
        people = model.People.ToFrozenDictionary(person => person.Id);
        accounts = model.Accounts.ToFrozenDictionary(account => account.Id);
        projects = model.Projects.ToFrozenDictionary(project => project.Id);
        escalations = model.Escalations.ToFrozenDictionary(policy => policy.Id, StringComparer.Ordinal);
        calendars = model.Calendars.ToFrozenDictionary(calendar => calendar.Id, calendar => new WorkCalendar(calendar, Holidays, timeZone));
        logins = model
            .People.Select(person => (person.Login, person.Id))
            .Concat(model.Accounts.Select(account => (account.Login, account.Id)))
            .ToFrozenDictionary(pair => pair.Login, pair => pair.Id, StringComparer.OrdinalIgnoreCase);
        index = new OrganizationIndex(model, departments, positions);
        Parameters = [.. model.Parameters, .. model.Config.Select(value => ConfigParameter.Undeclared(value.Key, value.Value))];
        Config = Parameters.ToImmutableSortedDictionary(
            parameter => parameter.Name,
            parameter => parameter.Default,
            StringComparer.Ordinal
        );
    }

    private OrganizationSnapshot(OrganizationSnapshot same)
    {
        (Model, Version, TimeZone, Holidays) = (same.Model, same.Version, same.TimeZone, same.Holidays);
        (departments, positions, people, accounts) = (same.departments, same.positions, same.people, same.accounts);
        (projects, escalations, calendars, logins) = (same.projects, same.escalations, same.calendars, same.logins);
        (index, Parameters, Config) = (same.index, same.Parameters, same.Config);
    }

    /// <summary>An organization without anybody, for engines that run models only.</summary>
    public static OrganizationSnapshot Empty { get; } =
        new(new OrganizationModel(), 0, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    public OrganizationModel Model { get; }

    /// <summary>Counts up with every change; events name it, so that history tells which organization decided.</summary>
    public long Version { get; }
    public TimeZoneInfo TimeZone { get; }
    public HolidayTable Holidays { get; }

    /// <summary>What may be set, in the order of the files.</summary>
    public ImmutableArray<ConfigParameter> Parameters { get; }

    /// <summary>The values that are valid: what people set, else the defaults.</summary>
    public ImmutableSortedDictionary<string, ConfigValue> Config { get; private init; }

    /// <summary>Version of the configuration's stream that <see cref="Config"/> follows; 0 while nobody has set anything.</summary>
    public long ConfigVersion { get; private init; }

    /// <summary>Checks <paramref name="model"/> and builds the snapshot; with problems there is none.</summary>
    public static OrganizationResult Create(OrganizationModel model, long version)
    {
        var problems = OrganizationCheck.Find(model);
        return problems.IsEmpty
            ? new OrganizationResult(new(model, version, TimeZoneInfo.FindSystemTimeZoneById(model.TimeZone)), problems)
            : new OrganizationResult(null, problems);
    }

    /// <summary>
    /// The same organization with the absences that people said. Whoever has left since is left out: as absent person with the absence, as deputy by name only.
    /// </summary>
    public OrganizationSnapshot WithAbsences(IEnumerable<Absence> absences)
    {
        var valid = absences
            .Where(absence => FindPerson(absence.Person) is not null && absence.To > absence.From)
            .Select(absence =>
                absence.Deputy is { } deputy && (deputy == absence.Person || FindPerson(deputy) is null)
                    ? absence with
                    {
                        Deputy = null,
                    }
                    : absence
            );
        return new OrganizationSnapshot(Model with { Absences = [.. valid] }, Version, TimeZone);
    }

    /// <summary>
    /// The same organization with the values that people set. A value for a parameter that no longer exists is left out; one that a newer file would not
    /// allow stays valid until somebody sets another.
    /// </summary>
    public OrganizationSnapshot WithConfiguration(IReadOnlyDictionary<string, ConfigValue> values, long version)
    {
        var config = Parameters.ToImmutableSortedDictionary(
            parameter => parameter.Name,
            parameter => values.GetValueOrDefault(parameter.Name) ?? parameter.Default,
            StringComparer.Ordinal
        );
        return new OrganizationSnapshot(this) { Config = config, ConfigVersion = version };
    }

    public ConfigParameter? FindParameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name)
                return parameter;
        }
        return null;
    }

    public Department? FindDepartment(DepartmentId id) => departments.GetValueOrDefault(id);

    public Position? FindPosition(PositionId id) => positions.GetValueOrDefault(id);

    public Person? FindPerson(UserId id) => people.GetValueOrDefault(id);

    public TechnicalAccount? FindAccount(UserId id) => accounts.GetValueOrDefault(id);

    public Project? FindProject(ProjectId id) => projects.GetValueOrDefault(id);

    public EscalationPolicy? FindEscalation(string id) => escalations.GetValueOrDefault(id);

    /// <summary>The person or account with this id, or with this login (upper and lower case alike).</summary>
    public UserId? FindUser(string idOrLogin)
    {
        var id = new UserId(idOrLogin);
        if (people.ContainsKey(id) || accounts.ContainsKey(id))
            return id;
        return logins.TryGetValue(idOrLogin, out var byLogin) ? byLogin : null;
    }

    /// <summary>Name of a person or account for the eyes of others; the id itself where nobody is known by it.</summary>
    public string NameOf(UserId id) => FindPerson(id)?.Name ?? FindAccount(id)?.Name ?? id.Value;

    public bool TryFindCalendar(CalendarId id, [NotNullWhen(true)] out WorkCalendar? calendar) => calendars.TryGetValue(id, out calendar);

    /// <summary>The calendar by which the time of this position's tasks is counted.</summary>
    public WorkCalendar? CalendarOf(PositionId id) =>
        FindPosition(id) is { } position ? calendars.GetValueOrDefault(position.Calendar) : null;
}

/// <summary>A snapshot, or the problems for which there is none.</summary>
public sealed record OrganizationResult(OrganizationSnapshot? Snapshot, ImmutableArray<OrganizationProblem> Problems);
