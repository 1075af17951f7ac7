namespace Workflows.Server.Configuration;

/// <summary>Makes <see cref="ServerSettings"/> from ASP.NET Core's configuration. Unknown keys and values are refused with the key's name.</summary>
public static class SettingsReader
{
    /// <summary>Reads all of it, so that every fault is named at once.</summary>
    /// <exception cref="ConfigurationRefusedException">Something is wrong; nothing was started.</exception>
    public static ServerSettings Read(IConfiguration configuration)
    {
        var read = new ValueReader(configuration);
        RefuseUnknownKeys(configuration, read);

        var database = read.Choice(KnownKeys.DatabaseProvider, DatabaseProvider.Sqlite);
        var transport = read.Choice(KnownKeys.Transport, TransportKind.InMemory);
        var dataFolder = Folders.Data(read);
        var rabbitMq = read.Text(KnownKeys.RabbitMq);
        if (transport == TransportKind.RabbitMq && rabbitMq is null)
            read.Missing(KnownKeys.RabbitMq, "Workflows__Transport=RabbitMq 时必填 · required, e.g. amqp://user:password@host:5672/");
        var (connection, display) = Databases.Read(read, database, dataFolder);

        var settings = new ServerSettings(
            database,
            connection,
            display,
            transport,
            rabbitMq,
            dataFolder,
            Folders.Processes(read),
            read.Flag(KnownKeys.Demo, false),
            read.Choice(KnownKeys.Clock, ClockKind.System),
            Handlers(read)
        )
        {
            Administrator = Administrator(read),
            OpenIdConnect = OpenIdConnect(read),
            ExternalDepartments = [.. List(read.Text(KnownKeys.ExternalDepartments))],
            MaximumFileBytes = read.Number(KnownKeys.MaximumFileBytes, 20L << 20, 1, 1L << 30),
            MaximumRequestBytes = read.Number(KnownKeys.MaximumRequestBytes, 10L << 20, 1024, 1L << 30),
            StepsPerDecision = (int)read.Number(KnownKeys.StepsPerDecision, 10_000, 100, 1_000_000),
        };
        return read.Faults.Count == 0 ? settings : throw new ConfigurationRefusedException(read.Faults);
    }

    private static void RefuseUnknownKeys(IConfiguration configuration, ValueReader read)
    {
        foreach (var (key, value) in configuration.GetSection(KnownKeys.Section).AsEnumerable())
        {
            // Sections themselves come along, without a value.
            if (!string.IsNullOrEmpty(value) && !KnownKeys.All.Contains(key))
                read.Missing(key, "没有这个配置项 · there is no such key; see the table in src/Workflows.Server/README.md");
        }
    }

    private static JobHandlers Handlers(ValueReader read) =>
        read.Text(KnownKeys.ShopHandlers) switch
        {
            null => JobHandlers.All,
            var all when all.Equals("All", StringComparison.OrdinalIgnoreCase) => JobHandlers.All,
            var none when none.Equals("None", StringComparison.OrdinalIgnoreCase) => JobHandlers.None,
            var types => new JobHandlers(List(types).ToHashSet(StringComparer.Ordinal)),
        };

    private static string[] List(string? text) =>
        text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static FirstAdministrator? Administrator(ValueReader read)
    {
        var (name, password) = (read.Text(KnownKeys.AdministratorUserName), read.Text(KnownKeys.AdministratorPassword));
        if (name is null && password is null)
            return null;
        if (name is null)
            read.Missing(KnownKeys.AdministratorUserName, "设置了管理员密码就必须写用户名 · required beside the password");
        if (password is null)
            read.Missing(KnownKeys.AdministratorPassword, "设置了管理员用户名就必须写密码 · required beside the user name");
        return name is null || password is null ? null : new FirstAdministrator(name, password);
    }

    private static OidcSettings? OpenIdConnect(ValueReader read)
    {
        var authority = read.Text(KnownKeys.OidcAuthority);
        var client = read.Text(KnownKeys.OidcClientId);
        if (authority is null && client is null)
            return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            read.Refuse(KnownKeys.OidcAuthority, authority ?? "", "https://…");
        else if (uri.Scheme == "http" && !uri.IsLoopback)
            // Whoever stands between could sign anybody in.
            read.Refuse(KnownKeys.OidcAuthority, authority!, "https://… (http:// 只限本机 · http:// on this machine only)");
        if (client is null)
            read.Missing(KnownKeys.OidcClientId, "必填 · required");
        return new OidcSettings(
            authority ?? "",
            client ?? "",
            read.Text(KnownKeys.OidcClientSecret),
            read.Text(KnownKeys.OidcName) ?? "OpenID Connect",
            read.Text(KnownKeys.OidcLoginClaim) ?? "preferred_username"
        );
    }
}
