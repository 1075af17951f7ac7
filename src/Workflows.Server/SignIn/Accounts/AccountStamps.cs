using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;

namespace Workflows.Server.SignIn.Accounts;

/// <summary>
/// Whether what a cookie or a remembered password says of an account still holds. A changed password, other grants and a deleted account count at once on
/// the server where they were changed, and within a minute on the others.
/// </summary>
public sealed class AccountStamps(IServiceScopeFactory scopes, IMemoryCache cache)
{
    private static readonly TimeSpan RememberFor = TimeSpan.FromMinutes(1);

    /// <summary>False when somebody came in by a local account that is another now; true for every other way in.</summary>
    public async ValueTask<bool> HoldsAsync(ClaimsPrincipal principal) =>
        Identity.AccountOf(principal) is not var (userName, stamp) || await CurrentAsync(userName) == stamp;

    /// <summary>The stamp that an account has now; null when there is no such account.</summary>
    public async ValueTask<string?> CurrentAsync(string userName)
    {
        if (cache.TryGetValue(Key(userName), out string? known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(userName);
        return cache.Set(Key(userName), account?.SecurityStamp, RememberFor);
    }

    /// <summary>The account was changed here.</summary>
    public void Forget(string userName) => cache.Remove(Key(userName));

    private static (Type, string) Key(string userName) => (typeof(AccountStamps), userName.ToUpperInvariant());
}
