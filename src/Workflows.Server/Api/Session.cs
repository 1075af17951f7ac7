using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Workflows.Organization;
using Workflows.Organization.Structure;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Configuration;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.SignIn.OpenId;

namespace Workflows.Server.Api;

/// <summary>Signing in and out, and who one is.</summary>
internal static class Session
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/session", Get).Produces<SessionAnswer>();
        api.MapPost("/session", SignInAsync).Produces<Me>();
        api.MapDelete("/session", (Delegate)SignOutAsync).Produces(204);
        api.MapGet("/session/oidc", ChallengeAsync).ExcludeFromDescription();
        api.MapPost("/setup", SetUpAsync).Produces(204);
        api.MapGet("/people", People).Produces<ItemList<DemoPerson>>();
        api.MapGet("/me", (HttpContext context, MeAnswers answers) => Results.Ok(answers.Of(context.Caller(), context)))
            .RequireCaller()
            .Produces<Me>();
    }

    private static IResult Get(HttpContext context, ServerSettings settings, FirstAccount first, RuntimeClock clock, MeAnswers answers)
    {
        // The account that demo lends to API clients is nobody in the browser.
        var caller = context.User.Identity?.AuthenticationType == Schemes.DemoClient ? null : context.FindCaller();
        return Results.Ok(
            new SessionAnswer(
                caller is not null,
                settings.Demo,
                settings.Clock == ClockKind.Controlled,
                !settings.Demo,
                first.SetUpCode is not null,
                settings.OpenIdConnect is { } oidc ? new OidcAnswer(oidc.Name, "/api/session/oidc") : null,
                caller is null ? null : answers.Of(caller, context),
                clock.Now
            )
        );
    }

    private static async Task<IResult> SignInAsync(
        SignInRequest request,
        HttpContext context,
        ServerSettings settings,
        PasswordCheck passwords,
        Func<OrganizationSnapshot> organization,
        MeAnswers answers
    )
    {
        if (request.Person is { } chosen)
        {
            if (!settings.Demo)
                return Answers.Forbidden("只有演示模式可以免密码登录。", "Signing in without a password is for demo only.", "DEMO_ONLY");
            return organization().FindUser(chosen) is { } person
                ? await EnterAsync(context, Identity.OfPerson(person, Schemes.Cookie), answers)
                : Answers.NotFound("person", chosen);
        }
        if (request.UserName is not { Length: > 0 } name || request.Password is not { Length: > 0 } password)
            return Answers.Malformed("请输入用户名和密码。", "Enter user name and password.");
        return await passwords.CheckAsync(name, password, Schemes.Cookie, context.RequestAborted) is { } principal
            ? await EnterAsync(context, principal, answers)
            : new ProblemAnswer(
                401,
                "WRONG_CREDENTIALS",
                new(
                    "用户名或密码不对，或账号因多次输错暂时锁定。",
                    "Wrong user name or password, or the account is locked for a while after failures."
                )
            );
    }

    private static async Task<IResult> EnterAsync(HttpContext context, System.Security.Claims.ClaimsPrincipal principal, MeAnswers answers)
    {
        await context.SignInAsync(Schemes.Cookie, principal);
        context.User = principal;
        return Results.Ok(answers.Of(context.FindCaller()!, context));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(Schemes.Cookie);
        return Results.NoContent();
    }

    /// <summary>Sends the browser to the provider. <paramref name="again"/>: it shall ask who signs in, not take whoever is signed in there.</summary>
    private static async Task<IResult> ChallengeAsync(HttpContext context, ServerSettings settings, bool again = false)
    {
        if (settings.OpenIdConnect is null)
            return Answers.UnknownRoute;
        var wish = new OpenIdConnectChallengeProperties { RedirectUri = "/", Prompt = again ? OpenIdConnectPrompt.Login : null };
        try
        {
            await context.ChallengeAsync(Schemes.OpenIdConnect, wish);
        }
        // The handler cannot read the provider's configuration.
        catch (InvalidOperationException away) when (away.InnerException is IOException or HttpRequestException or TaskCanceledException)
        {
            await SignInRefusalPage.WriteAsync(context, SignInRefusal.ProviderAway, null);
        }
        return Results.Empty;
    }

    private static async Task<IResult> SetUpAsync(SetUpRequest request, FirstAccount first) =>
        await first.SetUpAsync(request.Code, request.UserName, request.Password) switch
        {
            null => Results.NoContent(),
            "code" => Answers.Forbidden("设置码不对，或设置已完成。", "The set-up code is wrong, or the set-up is done.", "SETUP_CODE"),
            var fault => Answers.Invalid("PASSWORD", "密码不符合要求（至少 10 个字符）。", "The password is refused: " + fault),
        };

    private static IResult People(ServerSettings settings, Func<OrganizationSnapshot> current)
    {
        if (!settings.Demo)
            return Answers.UnknownRoute;
        var organization = current();
        return Results.Ok(
            new ItemList<DemoPerson>([
                .. organization.Model.People.Select(person => Person(organization, person)),
                .. organization.Model.Accounts.Select(account => new DemoPerson(
                    account.Id.Value,
                    account.Name,
                    null,
                    null,
                    null,
                    "",
                    MeAnswers.Roles(organization, account.Id),
                    account.Login
                )),
            ])
        );
    }

    private static DemoPerson Person(OrganizationSnapshot organization, Person person)
    {
        var position = organization.FindPosition(person.MainPosition);
        var department = position is null ? null : organization.FindDepartment(position.Department);
        return new DemoPerson(
            person.Id.Value,
            person.Name,
            person.MainPosition.Value,
            position?.Name,
            department?.Id.Value,
            department?.Name ?? "",
            MeAnswers.Roles(organization, person.Id),
            person.Login
        );
    }
}
