using Workflows.Server.Api;
using Workflows.Server.Commands;
using Workflows.Server.Configuration;
using Workflows.Server.Files;
using Workflows.Server.Json;
using Workflows.Server.Live;
using Workflows.Server.Operations;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.Registers;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.SignIn.Tokens;
using Workflows.Server.Startup;
using Workflows.Server.Storage;
using Workflows.Server.V2;

namespace Workflows.Server;

/// <summary>Puts the rooms together to one server. The order of the middleware is the order in which a call is judged.</summary>
public static class ServerHost
{
    public static WebApplication BuildWorkflows(this WebApplicationBuilder builder, ServerSettings settings)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaximumRequestBytes;
        });
        services.AddSingleton(settings);
        services.ConfigureHttpJsonOptions(json => JsonRules.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form =>
            form.MultipartBodyLengthLimit = settings.MaximumRequestBytes
        );
        services.AddProblems();
        // First of the hosted services: the others need its tables.
        services.AddStartup();
        services.AddEngine(settings);
        services.AddServerStorage(settings);
        services.AddScoped<FileStore>();
        services.AddSignIn(settings);
        services.AddSingleton<FirstAccount>();
        services.AddScoped<IReadModels, ScopedReadModels>();
        services.AddSingleton<FlowRights>();
        services.AddScoped<Visibility>();
        services.AddSingleton<RegisterCatalogue>();
        services.AddScoped<RegisterEntries>();
        services.AddScoped<DeployedFiles>();
        services.AddSingleton<CommandRunner>();
        services.AddV2();
        services.AddApi();
        services.AddLive();
        services.AddHealthChecks().AddCheck<Readiness>("startup");
        services.AddTelemetry(builder.Configuration);
        services.AddOpenApiDocument();

        var app = builder.Build();
        app.UseProblems();
        app.UseSecurityHeaders();
        app.UseWebApplication();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCrossSiteGuard();
        app.UseTextGuard();
        app.UseIdempotencyKeys();
        app.MapTokens();
        app.MapV2();
        app.MapApi();
        app.MapLive();
        app.MapOperations();
        return app;
    }
}
