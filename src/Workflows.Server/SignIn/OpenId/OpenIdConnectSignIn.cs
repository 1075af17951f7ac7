using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Workflows.Organization;
using Workflows.Server.Configuration;

namespace Workflows.Server.SignIn.OpenId;

/// <summary>
/// Sign-in with a provider of identities (authorization code with PKCE): whoever it names by a login of the organization is that person; nobody else gets in.
/// Everything that can go wrong on the way ends on a page that says what to do.
/// </summary>
internal static class OpenIdConnectSignIn
{
    /// <summary>To be registered with the provider.</summary>
    public const string CallbackPath = "/signin-oidc";

    public static void AddOpenIdConnectSignIn(this AuthenticationBuilder authentication, OidcSettings settings) =>
        authentication.AddOpenIdConnect(
            Schemes.OpenIdConnect,
            settings.Name,
            options =>
            {
                options.Authority = settings.Authority;
                options.RequireHttpsMetadata = settings.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
                options.ClientId = settings.ClientId;
                options.ClientSecret = settings.ClientSecret;
                options.ResponseType = OpenIdConnectResponseType.Code;
                // The way back is an ordinary page load: Lax cookies come along, also without TLS on this machine.
                options.ResponseMode = OpenIdConnectResponseMode.Query;
                options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
                options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.SignInScheme = Schemes.Cookie;
                options.CallbackPath = CallbackPath;
                options.MapInboundClaims = false;
                // Some providers name the login only here.
                options.GetClaimsFromUserInfoEndpoint = true;
                options.ClaimActions.MapUniqueJsonKey(settings.LoginClaim, settings.LoginClaim);
                options.TimeProvider = TimeProvider.System;
                options.Events.OnTicketReceived = context => TakePersonAsync(context, settings);
                options.Events.OnAccessDenied = static context => RefuseAsync(context, SignInRefusal.Canceled);
                options.Events.OnRemoteFailure = static context => RefuseAsync(context, context.Failure);
            }
        );

    private static async Task TakePersonAsync(TicketReceivedContext context, OidcSettings settings)
    {
        var organization = context.HttpContext.RequestServices.GetRequiredService<Func<OrganizationSnapshot>>()();
        var login = context.Principal?.FindFirstValue(settings.LoginClaim);
        if (login is { Length: > 0 } && organization.FindUser(login) is { } person)
        {
            context.Principal = Identity.OfPerson(person, Schemes.OpenIdConnect);
            return;
        }
        await SignInRefusalPage.WriteAsync(context.HttpContext, SignInRefusal.UnknownPerson, login);
        context.HandleResponse();
    }

    /// <summary>What was thrown on the way back. The provider's words go to the log, never onto the page.</summary>
    private static Task RefuseAsync(RemoteFailureContext context, Exception? failure)
    {
        context
            .HttpContext.RequestServices.GetRequiredService<ILogger<OidcSettings>>()
            .LogWarning(failure, "Sign-in by OpenID Connect failed");
        var refusal = failure switch
        {
            { InnerException: HttpRequestException or TaskCanceledException } or HttpRequestException => SignInRefusal.ProviderAway,
            AuthenticationFailureException or OpenIdConnectProtocolInvalidNonceException => SignInRefusal.Stale,
            _ => SignInRefusal.ProviderRefused,
        };
        return RefuseAsync(context, refusal);
    }

    private static async Task RefuseAsync<TOptions>(HandleRequestContext<TOptions> context, SignInRefusal refusal)
        where TOptions : AuthenticationSchemeOptions
    {
        await SignInRefusalPage.WriteAsync(context.HttpContext, refusal, null);
        context.HandleResponse();
    }
}
