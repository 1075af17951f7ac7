namespace Workflows.Server.Configuration;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}

public enum TransportKind
{
    InMemory,
    RabbitMq,
}

public enum ClockKind
{
    System,

    /// <summary>Set by <c>PUT /v2/clock</c>: people and tests play weeks in seconds.</summary>
    Controlled,
}

/// <summary>The configuration of this server, read once at start, complete and valid. <see cref="SettingsReader"/> makes it.</summary>
/// <param name="ConnectionString">For SQLite and PostgreSQL alike; never logged, it may hold a password.</param>
/// <param name="DatabaseDisplay">The database as people may see it: the file, or host and name.</param>
/// <param name="DataFolder">Where the database file (SQLite), uploaded files and the keys of cookies lie.</param>
/// <param name="ProcessesFolder">Flows and organization to deploy at start; null when there is none.</param>
public sealed record ServerSettings(
    DatabaseProvider Database,
    string ConnectionString,
    string DatabaseDisplay,
    TransportKind Transport,
    string? RabbitMqConnection,
    string DataFolder,
    string? ProcessesFolder,
    bool Demo,
    ClockKind Clock,
    JobHandlers Handlers
)
{
    public FirstAdministrator? Administrator { get; init; }

    public OidcSettings? OpenIdConnect { get; init; }

    /// <summary>Ids of departments whose own system takes their queue of hand-offs.</summary>
    public IReadOnlyList<string> ExternalDepartments { get; init; } = [];

    /// <summary>Largest uploaded file in bytes.</summary>
    public long MaximumFileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Largest body of any other request in bytes.</summary>
    public long MaximumRequestBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Element steps of one run without a wait before it becomes an incident.</summary>
    public int StepsPerDecision { get; init; } = 10_000;
}

/// <summary>Which of the shop's job handlers run in this process; the jobs of the others are left to external workers.</summary>
/// <param name="Types">Job types; null means all.</param>
public sealed record JobHandlers(IReadOnlySet<string>? Types)
{
    public static JobHandlers All { get; } = new((IReadOnlySet<string>?)null);
    public static JobHandlers None { get; } = new(new HashSet<string>(StringComparer.Ordinal));

    public bool Runs(string jobType) => Types is null || Types.Contains(jobType);
}

/// <summary>The account that exists from the first start on, outside demo.</summary>
public sealed record FirstAdministrator(string UserName, string Password);

/// <summary>A provider of identities that people may sign in with.</summary>
/// <param name="Name">As it stands on the button.</param>
/// <param name="LoginClaim">The claim that holds the login of the organization.</param>
public sealed record OidcSettings(string Authority, string ClientId, string? ClientSecret, string Name, string LoginClaim);
