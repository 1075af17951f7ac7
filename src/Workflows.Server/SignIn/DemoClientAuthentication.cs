using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Workflows.Server.Configuration;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.SignIn;

/// <summary>
/// In demo a client on this machine may use <c>/v2</c> without credentials, as the account <c>demo</c>. The address must be a loopback one by connection and by
/// name, so that neither another machine nor a page in a browser that renamed itself (DNS rebinding) gets in.
/// </summary>
public sealed class DemoClientAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ServerSettings settings
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string AccountName = "demo";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            settings.Demo && Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal) && IsThisMachine()
                ? AuthenticateResult.Success(
                    new AuthenticationTicket(
                        Identity.OfAccount(AccountName, [Grants.Engine, Grants.SetClock], Schemes.DemoClient),
                        Schemes.DemoClient
                    )
                )
                : AuthenticateResult.NoResult()
        );

    private bool IsThisMachine() =>
        // In-memory test servers have no remote address.
        (Context.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(Context.Connection.RemoteIpAddress))
        && (
            Request.Host.Host is "localhost"
            || (IPAddress.TryParse(Request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
        );
}
