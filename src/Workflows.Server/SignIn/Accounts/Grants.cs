namespace Workflows.Server.SignIn.Accounts;

/// <summary>What an account may be allowed. The engine judges the same words inside its decisions.</summary>
public static class Grants
{
    /// <summary>All of <c>/v2</c>.</summary>
    public const string Engine = "engine:*";

    /// <summary>Searches and reads of <c>/v2</c>.</summary>
    public const string Read = "engine:read";
    public const string Deploy = "process:deploy";
    public const string Start = "process:start";
    public const string Cancel = "process:cancel";
    public const string Tasks = "task:*";
    public const string Jobs = "job:*";
    public const string Messages = "message:publish";
    public const string Variables = "variable:set";
    public const string Incidents = "incident:resolve";
    public const string Clock = "clock:set";

    /// <summary>Accounts and the organization.</summary>
    public const string Administer = "administer";

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            Engine,
            Read,
            Deploy,
            Start,
            Cancel,
            Tasks,
            Jobs,
            Messages,
            Variables,
            Incidents,
            Clock,
            Administer,
        };
}
