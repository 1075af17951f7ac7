using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workflows.Organization;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.Api;

/// <summary>Local accounts: passwords for people, and API clients with their grants. Administrators only; one's own password is everybody's.</summary>
internal static class AccountEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts");
        accounts.MapGet("", ListAsync).RequireCaller(caller => caller.IsAdministrator).Produces<AccountList>();
        accounts.MapPost("", CreateAsync).RequireCaller(caller => caller.IsAdministrator).Produces<AccountAnswer>();
        accounts.MapPut("/{userName}", ChangeAsync).RequireCaller(caller => caller.IsAdministrator).Produces<AccountAnswer>();
        accounts.MapDelete("/{userName}", DeleteAsync).RequireCaller(caller => caller.IsAdministrator).Produces(204);
        api.MapPut("/me/password", ChangeOwnPasswordAsync).RequireCaller().Produces(204);
    }

    private static async Task<IResult> ListAsync(HttpContext context, UserManager<Account> users, CancellationToken cancellation)
    {
        var organization = context.Caller().Organization;
        var all = await users.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync(cancellation);
        AccountAnswer[] accounts = [.. all.Select(account => Answer(account, organization))];
        var known = accounts.Select(account => account.Person?.Id).ToHashSet();
        var people = organization
            .Model.People.Select(person => (person.Id, person.Login))
            .Concat(organization.Model.Accounts.Select(account => (account.Id, account.Login)));
        return Results.Ok(
            new AccountList(
                accounts,
                [
                    .. people
                        .Where(person => !known.Contains(person.Id.Value))
                        .Select(person => new AccountAnswer(person.Login, PersonReference.Of(organization, person.Id.Value), [])),
                ]
            )
        );
    }

    private static async Task<IResult> CreateAsync(CreateAccountRequest request, HttpContext context, UserManager<Account> users)
    {
        if (UnknownGrant(request.Grants) is { } fault)
            return fault;
        if (await users.FindByNameAsync(request.UserName) is not null)
            return Answers.Conflict("ACCOUNT_EXISTS", "已有这个用户名。", "There is an account of this name already.");
        var account = new Account { UserName = request.UserName, Grants = string.Join(' ', request.Grants ?? []) };
        return Refusal(await users.CreateAsync(account, request.Password)) ?? Results.Ok(Answer(account, context.Caller().Organization));
    }

    private static async Task<IResult> ChangeAsync(
        string userName,
        ChangeAccountRequest request,
        HttpContext context,
        UserManager<Account> users,
        AccountStamps stamps
    )
    {
        if (UnknownGrant(request.Grants) is { } fault)
            return fault;
        if (await users.FindByNameAsync(userName) is not { } account)
            return Answers.NotFound("account", userName);
        if (request.Password is { } password && await SetPasswordAsync(users, account, password) is { } refused)
            return refused;
        if (request.Grants is { } grants)
            account.Grants = string.Join(' ', grants);
        // The new stamp ends what is open under the old password or the old grants.
        await users.UpdateSecurityStampAsync(account);
        stamps.Forget(userName);
        return Results.Ok(Answer(account, context.Caller().Organization));
    }

    private static async Task<IResult> DeleteAsync(string userName, HttpContext context, UserManager<Account> users, AccountStamps stamps)
    {
        if (string.Equals(userName, Identity.AccountOf(context.User)?.UserName, StringComparison.OrdinalIgnoreCase))
            return Answers.Conflict("OWN_ACCOUNT", "不能删除自己正在使用的账号。", "You cannot delete the account that you use.");
        if (await users.FindByNameAsync(userName) is not { } account)
            return Answers.NotFound("account", userName);
        await users.DeleteAsync(account);
        stamps.Forget(userName);
        return Results.NoContent();
    }

    /// <summary>Other sessions of the account end; this one goes on.</summary>
    private static async Task<IResult> ChangeOwnPasswordAsync(
        ChangePasswordRequest request,
        HttpContext context,
        UserManager<Account> users,
        PasswordCheck passwords,
        AccountStamps stamps
    )
    {
        if (Identity.AccountOf(context.User) is not var (userName, _) || await users.FindByNameAsync(userName) is not { } account)
            return Answers.Conflict(
                "NO_ACCOUNT",
                "你不是用本地账号登录的，没有可改的密码。",
                "You did not sign in with a local account: there is no password to change."
            );
        if (await passwords.CheckAsync(userName, request.Current, Schemes.Cookie, context.RequestAborted) is null)
            return Answers.Invalid("CURRENT_PASSWORD", "当前密码不对。", "The present password is wrong.");
        if (await SetPasswordAsync(users, account, request.Password) is { } refused)
            return refused;
        await users.UpdateSecurityStampAsync(account);
        stamps.Forget(userName);
        if (
            context.User.Identity?.AuthenticationType == Schemes.Cookie
            && await passwords.CheckAsync(userName, request.Password, Schemes.Cookie, context.RequestAborted) is { } renewed
        )
            await context.SignInAsync(Schemes.Cookie, renewed);
        return Results.NoContent();
    }

    /// <summary>Sets the password on <paramref name="account"/>, not yet kept; null, or why it is refused.</summary>
    private static async Task<ProblemAnswer?> SetPasswordAsync(UserManager<Account> users, Account account, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (Refusal(await validator.ValidateAsync(users, account, password)) is { } refused)
                return refused;
        }
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        return null;
    }

    private static ProblemAnswer? UnknownGrant(IReadOnlyList<string>? grants) =>
        grants?.FirstOrDefault(grant => !Grants.All.Contains(grant)) is { } unknown
            ? Answers.Invalid(
                "GRANT_UNKNOWN",
                $"没有权限 {unknown}，可用：{string.Join("、", Grants.All)}",
                $"There is no grant {unknown}; there is {string.Join(", ", Grants.All)}"
            )
            : null;

    private static ProblemAnswer? Refusal(IdentityResult result) =>
        result.Succeeded
            ? null
            : Answers.Invalid(
                "PASSWORD",
                "密码不符合要求（至少 10 个字符），或用户名不可用。",
                string.Join(" ", result.Errors.Select(error => error.Description))
            );

    private static AccountAnswer Answer(Account account, OrganizationSnapshot organization)
    {
        var person = organization.FindUser(account.UserName!);
        return new AccountAnswer(
            account.UserName!,
            person is { } id ? PersonReference.Of(organization, id.Value) : null,
            account.Grants.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
