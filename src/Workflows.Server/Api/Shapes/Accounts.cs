namespace Workflows.Server.Api.Shapes;

/// <summary>A local account: a person's, or an API client's with its grants.</summary>
public sealed record AccountAnswer(string UserName, PersonReference? Person, IReadOnlyList<string> Grants);

/// <summary>Every local account, and the people of the organization who have none: <c>UserName</c> is what theirs would be called.</summary>
public sealed record AccountList(IReadOnlyList<AccountAnswer> Items, IReadOnlyList<AccountAnswer> WithoutAccount);

public sealed record CreateAccountRequest(string UserName, string Password, IReadOnlyList<string>? Grants = null);

/// <summary>What changes; what is absent stays.</summary>
public sealed record ChangeAccountRequest(string? Password = null, IReadOnlyList<string>? Grants = null);

/// <summary>One's own password; the present one shows that it is oneself who asks.</summary>
public sealed record ChangePasswordRequest(string Current, string Password);
