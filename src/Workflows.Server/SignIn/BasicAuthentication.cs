using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Workflows.Server.Problems;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.SignIn;

/// <summary>HTTP Basic (RFC 7617) with local accounts, for API clients.</summary>
public sealed class BasicAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    PasswordCheck passwords
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!BasicCredentials.Are(header))
            return AuthenticateResult.NoResult();
        if (BasicCredentials.Read(header) is not { } credentials)
            return AuthenticateResult.Fail("Malformed credentials.");
        return await passwords.CheckAsync(credentials.Name, credentials.Password, Schemes.Basic, Context.RequestAborted) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, Schemes.Basic))
            : AuthenticateResult.Fail("Wrong user name or password.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Basic realm=\"workflows\", charset=\"UTF-8\"";
        return Answers.SignInFirst.ExecuteAsync(Context);
    }
}
