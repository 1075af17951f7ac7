using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Workflows.Organization;

namespace Workflows.Server.SignIn.Accounts;

/// <summary>
/// Checks a user name and password, with lock-out after repeated failures. A success is remembered for a minute under a keyed hash: an API client sends its
/// password with every call, and a password hash is slow on purpose.
/// </summary>
public sealed class PasswordCheck(
    IServiceScopeFactory scopes,
    IMemoryCache cache,
    AccountStamps stamps,
    Func<OrganizationSnapshot> organization
)
{
    private static readonly TimeSpan RememberFor = TimeSpan.FromMinutes(1);
    private readonly byte[] cacheKey = RandomNumberGenerator.GetBytes(32);

    /// <summary>Who it is; null for a wrong name or password, or a locked account.</summary>
    public async Task<ClaimsPrincipal?> CheckAsync(string name, string password, string scheme, CancellationToken cancellation)
    {
        // No name holds control characters (RFC 7617 §2), and a database would stumble over U+0000.
        if (name.Any(char.IsControl))
            return null;
        var key = (scheme, Convert.ToHexString(HMACSHA256.HashData(cacheKey, Encoding.UTF8.GetBytes(name + "\n" + password))));
        if (cache.TryGetValue(key, out ClaimsPrincipal? known) && await stamps.HoldsAsync(known!))
            return known;
        if (await FindAsync(name, password, scheme) is not { } found)
            return null;
        cancellation.ThrowIfCancellationRequested();
        using var entry = cache.CreateEntry(key);
        entry.AbsoluteExpirationRelativeToNow = RememberFor;
        entry.Value = found;
        return found;
    }

    private async Task<ClaimsPrincipal?> FindAsync(string name, string password, string scheme)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByNameAsync(name) is not { } account || await users.IsLockedOutAsync(account))
        {
            // As slow as a check, so that the time does not tell which names exist.
            users.PasswordHasher.HashPassword(new Account(), password);
            return null;
        }
        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return null;
        }
        if (account.AccessFailedCount > 0)
            await users.ResetAccessFailedCountAsync(account);
        var principal = organization().FindUser(account.UserName!) is { } person
            ? Identity.OfPerson(person, scheme)
            : Identity.OfAccount(account.UserName!, account.Grants.Split(' ', StringSplitOptions.RemoveEmptyEntries), scheme);
        return principal.ByAccount(account.UserName!, account.SecurityStamp);
    }
}
