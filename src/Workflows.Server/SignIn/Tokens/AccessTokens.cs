using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Workflows.Organization;
using Workflows.Server.Configuration;
using Workflows.Server.Problems;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.SignIn.Tokens;

/// <summary>
/// Signed tokens (RFC 7519) that API clients get for their account and its secret. A token says whose it is, what it allows and which state of the account it
/// was made for: another password, other grants and a deleted account end it as they end a session.
/// </summary>
public sealed class AccessTokens(ServerSettings settings, AccountStamps stamps, Func<OrganizationSnapshot> organization)
{
    private const string Name = "workflows";
    private const string ScopeClaim = "scope";
    private const string StampClaim = "stamp";

    /// <summary>RFC 6750 §3.</summary>
    public const string Challenge = "Bearer realm=\"workflows\", error=\"invalid_token\"";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SymmetricSecurityKey key = TokenKey.Load(settings.DataFolder);

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    public static ProblemAnswer Refused { get; } =
        new(
            401,
            "TOKEN_INVALID",
            new(
                "访问令牌无效、已过期，或账号的密码、权限已变更。请到 /oauth/token 重新获取。",
                "The access token is invalid or expired, or the account's secret or grants have changed. Get another one at /oauth/token."
            )
        );

    /// <summary>What a token must fulfil to be looked at.</summary>
    public TokenValidationParameters Parameters =>
        new()
        {
            ValidIssuer = Name,
            ValidAudience = Name,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromSeconds(30),
        };

    public static bool IsBearer(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    /// <summary>A token for a local account, which <paramref name="client"/> proved to be.</summary>
    public string Issue(ClaimsPrincipal client, IEnumerable<string> grants)
    {
        var (userName, stamp) =
            Identity.AccountOf(client) ?? throw new ArgumentException("Only a local account gets a token.", nameof(client));
        // A token lasts in real time, also where the flows' clock is set weeks ahead.
        var now = TimeProvider.System.GetUtcNow();
        return Handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Name,
                Audience = Name,
                IssuedAt = now.UtcDateTime,
                NotBefore = now.UtcDateTime,
                Expires = (now + Lifetime).UtcDateTime,
                Subject = new ClaimsIdentity([
                    new Claim(JwtRegisteredClaimNames.Sub, userName),
                    new Claim(ScopeClaim, string.Join(' ', grants)),
                    new Claim(StampClaim, Digest(stamp)),
                ]),
                SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
            }
        );
    }

    /// <summary>Who a token of ours stands for; null when its account is another now, is gone, or has become a person's.</summary>
    public async ValueTask<ClaimsPrincipal?> PrincipalOfAsync(ClaimsPrincipal token)
    {
        if (token.FindFirstValue(JwtRegisteredClaimNames.Sub) is not { } userName || token.FindFirstValue(StampClaim) is not { } digest)
            return null;
        if (
            await stamps.CurrentAsync(userName) is not { } stamp
            || Digest(stamp) != digest
            || organization().FindUser(userName) is not null
        )
            return null;
        var grants = (token.FindFirstValue(ScopeClaim) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Identity.OfAccount(userName, grants, Schemes.Bearer).ByAccount(userName, stamp);
    }

    /// <summary>A token can be read by whoever holds it, so it does not hold the stamp itself.</summary>
    private static string Digest(string stamp) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(stamp)));
}
