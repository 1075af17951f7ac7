namespace Workflows.Server.Api.Shapes;

/// <summary>A local account: a person's, or an API client's with its grants.</summary>
public sealed record AccountAnswer(string UserName, PersonReference? Person, IReadOnlyList<string> Grants);

public sealed record CreateAccountRequest(string UserName, string Password, IReadOnlyList<string>? Grants = null);

/// <summary>What changes; what is absent stays.</summary>
public sealed record ChangeAccountRequest(string? Password = null, IReadOnlyList<string>? Grants = null);
