namespace Workflows.Organization.Structure;

/// <summary>An account that holds no position and works on no business task: an auditor, the administrator.</summary>
public sealed record TechnicalAccount(UserId Id, string Name, string Login, string? Note = null);
