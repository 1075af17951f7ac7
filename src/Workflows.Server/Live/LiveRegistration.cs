using Workflows.Runtime.Commits;

namespace Workflows.Server.Live;

public static class LiveRegistration
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<Editors>();
        services.AddSingleton<DraftNotices>();
        services.AddSingleton<LiveNotices>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<LiveNotices>());
        return services.AddHostedService(provider => provider.GetRequiredService<LiveNotices>());
    }

    public static void MapLive(this WebApplication app) => app.MapHub<InboxHub>("/hubs/inbox");
}
