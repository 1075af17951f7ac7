namespace Workflows.Server.Api;

/// <summary>The application surface: what our own pages call.</summary>
public static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<MeAnswers>();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithTags("api");
        Session.Map(api);
        Organization.Map(api);
    }
}
