using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Workflows.Server.Problems;

namespace Workflows.Server.SignIn.Tokens;

internal static class BearerRegistration
{
    public static void AddBearerTokens(this AuthenticationBuilder authentication)
    {
        authentication.AddJwtBearer(Schemes.Bearer, ConfigureEvents);
        authentication
            .Services.AddOptions<JwtBearerOptions>(Schemes.Bearer)
            .Configure<AccessTokens>(static (options, tokens) => options.TokenValidationParameters = tokens.Parameters);
    }

    private static void ConfigureEvents(JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = static async context =>
            {
                var tokens = context.HttpContext.RequestServices.GetRequiredService<AccessTokens>();
                if (await tokens.PrincipalOfAsync(context.Principal!) is { } principal)
                    context.Principal = principal;
                else
                    context.Fail("The account is another now.");
            },
            OnChallenge = static context =>
            {
                context.HandleResponse();
                context.Response.Headers.WWWAuthenticate = AccessTokens.Challenge;
                return AccessTokens.Refused.ExecuteAsync(context.HttpContext);
            },
            OnForbidden = static context => Answers.NoRight.ExecuteAsync(context.HttpContext),
        };
    }
}
