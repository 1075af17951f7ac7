using System.Text;
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
    private const string Prefix = "Basic ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (Read(header[Prefix.Length..]) is not { } credentials)
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

    private static (string Name, string Password)? Read(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded.Trim(), bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // RFC 7617 §2: neither part may hold control characters; a database would stumble over U+0000.
        return colon <= 0 || text.Any(char.IsControl) ? null : (text[..colon], text[(colon + 1)..]);
    }
}
