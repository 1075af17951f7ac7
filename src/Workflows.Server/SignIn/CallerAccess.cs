using Workflows.Organization;
using Workflows.Server.Problems;
using Workflows.Server.SignIn.Tokens;

namespace Workflows.Server.SignIn;

/// <summary>Gives endpoints their <see cref="Caller"/>, and turns away who is nobody.</summary>
public static class CallerAccess
{
    private static readonly object Key = new();

    /// <summary>The caller of an endpoint behind <see cref="RequireCaller"/>.</summary>
    public static Caller Caller(this HttpContext context) =>
        (Caller?)context.Items[Key] ?? throw new InvalidOperationException("This endpoint does not require a caller.");

    /// <summary>The caller, or null when nobody is signed in.</summary>
    public static Caller? FindCaller(this HttpContext context)
    {
        if (Identity.ActorOf(context.User) is not { } actor)
            return null;
        var organization = context.RequestServices.GetRequiredService<Func<OrganizationSnapshot>>()();
        // Somebody who left the organization is nobody at once, whatever their cookie says.
        return actor.Kind != ActorKind.Person || organization.FindUser(actor.Id) is not null ? new Caller(actor, organization) : null;
    }

    /// <summary>Only signed-in callers pass; <paramref name="may"/> says which of them.</summary>
    public static TBuilder RequireCaller<TBuilder>(this TBuilder builder, Func<Caller, bool>? may = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(
            async (invocation, next) =>
            {
                var context = invocation.HttpContext;
                if (context.FindCaller() is not { } caller)
                {
                    if (AccessTokens.IsBearer(context.Request))
                    {
                        context.Response.Headers.WWWAuthenticate = AccessTokens.Challenge;
                        return AccessTokens.Refused;
                    }
                    if (
                        !context.Request.Headers.ContainsKey("X-Requested-With")
                        && context.Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal)
                    )
                        context.Response.Headers.WWWAuthenticate = "Basic realm=\"workflows\", charset=\"UTF-8\"";
                    return Answers.SignInFirst;
                }
                if (may is not null && !may(caller))
                    return Answers.NoRight;
                context.Items[Key] = caller;
                return await next(invocation);
            }
        );

    /// <summary>Accounts need <paramref name="grant"/>; people pass, the engine judges them by the organization.</summary>
    public static TBuilder RequireGrant<TBuilder>(this TBuilder builder, string grant)
        where TBuilder : IEndpointConventionBuilder => builder.RequireCaller(caller => caller.IsPerson || caller.Holds(grant));
}
