using Workflows.Server.Json;

namespace Workflows.Server.Api.Shapes;

/// <summary>Whether somebody is signed in, and how one can.</summary>
public sealed record SessionAnswer(
    bool SignedIn,
    bool Demo,
    bool ControlledClock,
    bool LocalAccounts,
    bool SetUpOpen,
    OidcAnswer? Oidc,
    Me? Me,
    DateTimeOffset Now
);

public sealed record OidcAnswer(string Name, string Url);

/// <summary>Signs in: in demo by person alone, else with a local account.</summary>
public sealed record SignInRequest(string? Person = null, string? UserName = null, string? Password = null);

public sealed record SetUpRequest(string Code, string UserName, string Password);

public sealed record Me(
    string Id,
    string Name,
    string Login,
    IReadOnlyList<MyPosition> Positions,
    string? Project,
    IReadOnlyList<string> Roles,
    Abilities Can,
    [property: OneOf("zh-CN", "en")] string Language
);

public sealed record MyPosition(string Id, string Name, string Department, string DepartmentName);

/// <summary>Which parts of the application are open to the caller.</summary>
public sealed record Abilities(bool Work, bool Start, bool Design, bool Audit, bool Incidents, bool Simulate, bool Administer);

/// <summary>Somebody to sign in as, in demo.</summary>
public sealed record DemoPerson(
    string Id,
    string Name,
    string? Position,
    string? PositionName,
    string? Department,
    string DepartmentName,
    IReadOnlyList<string> Roles,
    string Login
);

public sealed record ItemList<T>(IReadOnlyList<T> Items);

public sealed record OrganizationAnswer(
    IReadOnlyList<DepartmentAnswer> Departments,
    IReadOnlyList<PositionAnswer> Positions,
    IReadOnlyList<PersonReference> People,
    IReadOnlyList<NamedItem> Projects
);

public sealed record DepartmentAnswer(string Id, string Name, string? Parent, string? Head);

public sealed record PositionAnswer(string Id, string Name, string Department, string? Superior, IReadOnlyList<PersonReference> People);
