using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Workflows.Organization;
using Workflows.Server.Configuration;

namespace Workflows.Server.SignIn;

/// <summary>Sign-in with a provider of identities: whoever it names by a login of the organization is that person; nobody else gets in.</summary>
internal static class OpenIdConnectSignIn
{
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
                options.SignInScheme = Schemes.Cookie;
                options.CallbackPath = "/signin-oidc";
                options.MapInboundClaims = false;
                options.Events.OnTokenValidated = context => TakePersonAsync(context, settings);
            }
        );

    private static Task TakePersonAsync(TokenValidatedContext context, OidcSettings settings)
    {
        var organization = context.HttpContext.RequestServices.GetRequiredService<Func<OrganizationSnapshot>>()();
        if (context.Principal?.FindFirstValue(settings.LoginClaim) is { Length: > 0 } login && organization.FindUser(login) is { } person)
            context.Principal = Identity.OfPerson(person, Schemes.OpenIdConnect);
        else
            context.Fail($"The claim '{settings.LoginClaim}' names nobody of the organization.");
        return Task.CompletedTask;
    }
}
