using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Workflows.Server.Configuration;
using Workflows.Server.SignIn.OpenId;

namespace Workflows.Server.Operations;

/// <summary>Serves the web application: <c>wwwroot</c> beside the program when published, else <c>src/web/dist</c> of the source tree.</summary>
public static class WebApplicationFiles
{
    private static readonly string[] OtherSurfaces =
    [
        "/v2",
        "/api",
        "/hubs",
        "/health",
        "/metrics",
        "/openapi",
        "/scalar",
        "/oauth",
        OpenIdConnectSignIn.CallbackPath,
    ];

    /// <summary>Returns where the application lies, or null when it was not built.</summary>
    public static string? UseWebApplication(this WebApplication app)
    {
        if (FindFolder() is not { } folder)
            return null;
        var files = new PhysicalFileProvider(folder);
        var options = new StaticFileOptions { FileProvider = files, OnPrepareResponse = SetCaching };
        app.UseStaticFiles(options);
        // Every other address that a browser opens is a page of the application, which finds its way by itself.
        app.Use((context, next) => IsPage(context) ? SendPageAsync(context, files) : next(context));
        return folder;
    }

    private static string? FindFolder()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (File.Exists(Path.Combine(published, "index.html")))
            return published;
        var built = Folders.Above(AppContext.BaseDirectory, Path.Combine("src", "web", "dist"));
        return built is not null && File.Exists(Path.Combine(built, "index.html")) ? built : null;
    }

    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint() is null
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !OtherSurfaces.Any(surface => context.Request.Path.StartsWithSegments(surface, StringComparison.Ordinal))
        && !Path.HasExtension(context.Request.Path.Value);

    private static Task SendPageAsync(HttpContext context, PhysicalFileProvider files)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.SendFileAsync(files.GetFileInfo("index.html"), context.RequestAborted);
    }

    /// <summary>Files under <c>assets</c> carry a hash in their name and never change; the page that names them is asked for every time.</summary>
    private static void SetCaching(StaticFileResponseContext context) =>
        context.Context.Response.Headers[HeaderNames.CacheControl] = context.Context.Request.Path.StartsWithSegments(
            "/assets",
            StringComparison.Ordinal
        )
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
