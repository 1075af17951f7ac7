using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Shop.Simulation.Tables;

namespace Workflows.Server.Api;

/// <summary>The simulated shop's data, to look at.</summary>
internal static class ShopDataEndpoints
{
    public static void Map(RouteGroupBuilder simulation)
    {
        simulation.MapGet("/shop", Kinds).RequireCaller(caller => caller.IsPerson).Produces<ItemList<ShopKindAnswer>>();
        simulation.MapGet("/shop/{kind}", TableAsync).RequireCaller(caller => caller.IsPerson).Produces<ShopTableAnswer>();
    }

    private static IResult Kinds(HttpContext context)
    {
        var english = Language.Of(context) == Language.English;
        return Results.Ok(
            new ItemList<ShopKindAnswer>([.. ShopTables.Kinds.Select(kind => new ShopKindAnswer(kind.Kind, english ? kind.En : kind.Zh))])
        );
    }

    private static async Task<IResult> TableAsync(
        string kind,
        HttpContext context,
        ShopTables tables,
        CancellationToken cancellation,
        string? q = null
    )
    {
        if (await tables.ReadAsync(kind, q, cancellation) is not { } table)
            return Answers.UnknownRoute;
        var english = Language.Of(context) == Language.English;
        return Results.Ok(
            new ShopTableAnswer(
                [
                    .. table.Columns.Select(column => new ShopColumnAnswer(
                        column.Key,
                        english ? column.En : column.Zh,
                        column.Type.ToString().ToLowerInvariant()
                    )),
                ],
                [.. table.Rows.Select(row => (IReadOnlyList<string?>)row)]
            )
        );
    }
}
