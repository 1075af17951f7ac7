namespace Workflows.Server.SignIn;

/// <summary>Headers that keep a page to itself: no framing, no sniffing, no scripts but ours.</summary>
public static class SecurityHeaders
{
    // form-js and bpmn-js set styles on elements; the FEEL editor and DMN tables inject style sheets. Scripts stay our own files.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self' ws: wss:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            static (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                // Scalar's page brings its own inline script; it shows public documentation only.
                if (!context.Request.Path.StartsWithSegments("/scalar", StringComparison.Ordinal))
                    headers.ContentSecurityPolicy = ContentPolicy;
                return next(context);
            }
        );
}
