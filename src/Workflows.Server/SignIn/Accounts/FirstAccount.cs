using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workflows.Persistence.Schema;
using Workflows.Server.Configuration;
using Workflows.Server.Storage;

namespace Workflows.Server.SignIn.Accounts;

/// <summary>
/// Makes sure that somebody can sign in outside demo: the administrator named in the configuration or, when there is no account at all, whoever holds the
/// one-time code that the server prints at start.
/// </summary>
public sealed class FirstAccount(IServiceScopeFactory scopes, ServerSettings settings)
{
    /// <summary>Set while the set-up is open; only in memory, so a restart prints another one.</summary>
    public string? SetUpCode { get; private set; }

    /// <summary>Brings the tables up to date and prepares the first sign-in. Problems of the configured password come back as text.</summary>
    public async Task<string?> PrepareAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ServerDbContext>().BringUpToDateAsync(ServerDbContext.MigrationsTable, cancellation);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (settings.Administrator is { } administrator)
            return await CreateAsync(users, administrator.UserName, administrator.Password);
        if (!settings.Demo && !await users.Users.AnyAsync(cancellation))
            SetUpCode = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 16);
        return null;
    }

    /// <summary>Uses the code up. Null when the account exists now, else why not.</summary>
    public async Task<string?> SetUpAsync(string code, string userName, string password)
    {
        if (SetUpCode is null || !CryptographicOperations.FixedTimeEquals(Bytes(code), Bytes(SetUpCode)))
            return "code";
        await using var scope = scopes.CreateAsyncScope();
        var fault = await CreateAsync(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), userName, password);
        if (fault is null)
            SetUpCode = null;
        return fault;
    }

    private static async Task<string?> CreateAsync(UserManager<Account> users, string userName, string password)
    {
        if (await users.FindByNameAsync(userName) is not null)
            return null;
        var created = await users.CreateAsync(
            new Account { UserName = userName, Grants = string.Join(' ', Grants.Engine, Grants.SetClock, Grants.Administer) },
            password
        );
        return created.Succeeded ? null : string.Join(" ", created.Errors.Select(error => error.Description));
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
