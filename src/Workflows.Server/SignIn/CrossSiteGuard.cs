using Microsoft.Net.Http.Headers;
using Workflows.Server.Problems;

namespace Workflows.Server.SignIn;

/// <summary>
/// Refuses changes that a page of another site makes in a signed-in person's name. Three things must hold for a call that changes something and brings no
/// credentials of its own: the browser says that it comes from this site (<c>Sec-Fetch-Site</c>, else <c>Origin</c>); with a cookie, the header <c>X-CSRF</c> is
/// there, which no form and no image can send; and the cookie itself is SameSite=Lax.
/// </summary>
public static class CrossSiteGuard
{
    public const string Header = "X-CSRF";

    private static readonly ProblemAnswer Refused = Answers.Forbidden(
        "这个请求来自别的网站，或缺少 X-CSRF 请求头。",
        "This request comes from another site, or lacks the header X-CSRF.",
        "CSRF"
    );

    public static void UseCrossSiteGuard(this WebApplication app) =>
        app.Use(static (context, next) => MayPass(context.Request) ? next(context) : Refused.ExecuteAsync(context));

    private static bool MayPass(HttpRequest request)
    {
        var isHub = request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal);
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        // A WebSocket opens with GET and is not bound to its own site by the browser.
        if ((reads && !isHub) || request.Headers.ContainsKey(HeaderNames.Authorization))
            return true;
        return IsSameSite(request)
            && (isHub || !request.Cookies.ContainsKey(SignInRegistration.CookieName) || request.Headers.ContainsKey(Header));
    }

    private static bool IsSameSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
