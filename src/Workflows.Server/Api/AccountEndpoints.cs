using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workflows.Organization;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.Api;

/// <summary>Local accounts: passwords for people, and API clients with their grants. Administrators only.</summary>
internal static class AccountEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts");
        accounts.MapGet("", ListAsync).RequireCaller(caller => caller.IsAdministrator).Produces<ItemList<AccountAnswer>>();
        accounts.MapPost("", CreateAsync).RequireCaller(caller => caller.IsAdministrator).Produces<AccountAnswer>();
        accounts.MapPut("/{userName}", ChangeAsync).RequireCaller(caller => caller.IsAdministrator).Produces<AccountAnswer>();
        accounts.MapDelete("/{userName}", DeleteAsync).RequireCaller(caller => caller.IsAdministrator).Produces(204);
    }

    private static async Task<IResult> ListAsync(HttpContext context, UserManager<Account> users, CancellationToken cancellation)
    {
        var all = await users.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync(cancellation);
        return Results.Ok(new ItemList<AccountAnswer>([.. all.Select(account => Answer(account, context.Caller().Organization))]));
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
        UserManager<Account> users
    )
    {
        if (UnknownGrant(request.Grants) is { } fault)
            return fault;
        if (await users.FindByNameAsync(userName) is not { } account)
            return Answers.NotFound("account", userName);
        if (request.Password is { } password)
        {
            foreach (var validator in users.PasswordValidators)
            {
                if (Refusal(await validator.ValidateAsync(users, account, password)) is { } refused)
                    return refused;
            }
            account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
            await users.UpdateSecurityStampAsync(account);
        }
        if (request.Grants is { } grants)
        {
            account.Grants = string.Join(' ', grants);
            await users.UpdateAsync(account);
        }
        return Results.Ok(Answer(account, context.Caller().Organization));
    }

    private static async Task<IResult> DeleteAsync(string userName, HttpContext context, UserManager<Account> users)
    {
        if (string.Equals(userName, context.Caller().Actor.Id, StringComparison.OrdinalIgnoreCase))
            return Answers.Conflict("OWN_ACCOUNT", "不能删除自己正在使用的账号。", "You cannot delete the account that you use.");
        if (await users.FindByNameAsync(userName) is not { } account)
            return Answers.NotFound("account", userName);
        await users.DeleteAsync(account);
        return Results.NoContent();
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
