namespace Workflows.Server.Configuration;

/// <summary>Every key below <c>Workflows:</c>. A key that is not here is a typing error somebody would look for in vain, so it is refused.</summary>
public static class KnownKeys
{
    public const string Section = "Workflows";

    public const string DatabaseProvider = "Workflows:Database:Provider";
    public const string Transport = "Workflows:Transport";
    public const string ExternalDepartments = "Workflows:Handoffs:External";
    public const string Processes = "Workflows:Processes";
    public const string Demo = "Workflows:Demo";
    public const string Clock = "Workflows:Clock";
    public const string ShopHandlers = "Workflows:Shop:Handlers";
    public const string DataFolder = "Workflows:DataFolder";
    public const string AdministratorUserName = "Workflows:Administrator:UserName";
    public const string AdministratorPassword = "Workflows:Administrator:Password";
    public const string OidcAuthority = "Workflows:OpenIdConnect:Authority";
    public const string OidcClientId = "Workflows:OpenIdConnect:ClientId";
    public const string OidcClientSecret = "Workflows:OpenIdConnect:ClientSecret";
    public const string OidcName = "Workflows:OpenIdConnect:Name";
    public const string OidcLoginClaim = "Workflows:OpenIdConnect:LoginClaim";
    public const string MaximumFileBytes = "Workflows:Limits:FileBytes";
    public const string MaximumRequestBytes = "Workflows:Limits:RequestBytes";
    public const string StepsPerDecision = "Workflows:Engine:StepsPerDecision";

    public const string ConnectionString = "ConnectionStrings:Workflows";
    public const string RabbitMq = "ConnectionStrings:RabbitMq";

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            DatabaseProvider,
            Transport,
            ExternalDepartments,
            Processes,
            Demo,
            Clock,
            ShopHandlers,
            DataFolder,
            AdministratorUserName,
            AdministratorPassword,
            OidcAuthority,
            OidcClientId,
            OidcClientSecret,
            OidcName,
            OidcLoginClaim,
            MaximumFileBytes,
            MaximumRequestBytes,
            StepsPerDecision,
        };

    /// <summary>The same key as an environment variable writes it.</summary>
    public static string AsVariable(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
