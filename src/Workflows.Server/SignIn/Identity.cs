using System.Security.Claims;
using Workflows.Organization;

namespace Workflows.Server.SignIn;

/// <summary>Writes and reads the little that a cookie holds: who. What they may do is asked of the organization at every call.</summary>
public static class Identity
{
    private const string KindClaim = "kind";
    private const string GrantClaim = "grant";
    private const string AccountClaim = "account";
    private const string StampClaim = "stamp";

    public static ClaimsPrincipal OfPerson(UserId person, string scheme) =>
        new(
            new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Value), new Claim(KindClaim, nameof(ActorKind.Person))], scheme)
        );

    public static ClaimsPrincipal OfAccount(string name, IEnumerable<string> grants, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, name),
                    new Claim(KindClaim, nameof(ActorKind.Account)),
                    .. grants.Select(grant => new Claim(GrantClaim, grant)),
                ],
                scheme
            )
        );

    /// <summary>Notes the local account that somebody came in by, so that a change of it ends the session.</summary>
    public static ClaimsPrincipal ByAccount(this ClaimsPrincipal principal, string userName, string? stamp)
    {
        ((ClaimsIdentity)principal.Identity!).AddClaims([new Claim(AccountClaim, userName), new Claim(StampClaim, stamp ?? "")]);
        return principal;
    }

    /// <summary>The local account that somebody came in by, and its stamp then; null for every other way in.</summary>
    public static (string UserName, string Stamp)? AccountOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue(AccountClaim) is { } name ? (name, principal.FindFirstValue(StampClaim) ?? "") : null;

    /// <summary>The actor that a principal stands for; null when nobody is signed in.</summary>
    public static Actor? ActorOf(ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { Length: > 0 } id)
            return null;
        return principal.FindFirstValue(KindClaim) == nameof(ActorKind.Person)
            ? new Actor(ActorKind.Person, id)
            : new Actor(ActorKind.Account, id, [.. principal.FindAll(GrantClaim).Select(claim => claim.Value)]);
    }
}
