using Workflows.Server.SignIn;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>What the server is, and who asks.</summary>
internal static class Cluster
{
    private static readonly string Version = typeof(Cluster).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapGet("/topology", Topology).RequireCaller().Produces<TopologyResponse>();
        // Load balancers ask without credentials.
        v2.MapGet("/status", () => Results.NoContent()).Produces(204);
        v2.MapGet("/authentication/me", Me).RequireCaller().Produces<MyselfResponse>();
    }

    /// <summary>Nodes are alike and PostgreSQL arbitrates: seen from outside there is one broker with one partition.</summary>
    private static IResult Topology(HttpContext context) =>
        Results.Ok(
            new TopologyResponse(
                [
                    new BrokerResponse(
                        0,
                        context.Request.Host.Host,
                        context.Request.Host.Port ?? (context.Request.IsHttps ? 443 : 80),
                        [new PartitionResponse(1, "leader", "healthy")],
                        Version
                    ),
                ],
                null,
                1,
                1,
                1,
                Version,
                "1"
            )
        );

    private static IResult Me(HttpContext context)
    {
        var caller = context.Caller();
        return Results.Ok(
            new MyselfResponse(
                caller.Actor.Id,
                caller.IsPerson ? caller.Organization.NameOf(caller.User) : caller.Actor.Id,
                null,
                ["*"],
                [new TenantResponse("Default", Tenant.Default, null)],
                [.. caller.Positions.Select(position => position.Value)],
                Roles(caller),
                null,
                new Dictionary<string, string>(),
                caller.IsPerson
            )
        );
    }

    private static List<string> Roles(Caller caller)
    {
        var roles = new List<string>();
        if (caller.IsProcessOwner)
            roles.Add("process-owner");
        if (caller.IsAuditor)
            roles.Add("auditor");
        if (caller.IsAdministrator)
            roles.Add("administrator");
        return roles;
    }
}
