using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Tables;

/// <summary>The simulated shop's data by kind, to look at: what a flow says it did can be seen here.</summary>
public sealed class ShopTables
{
    private const int Most = 300;
    private static readonly ImmutableArray<ShopTable> All =
    [
        .. TradeTables.All,
        .. GoodsTables.All,
        .. PeopleTables.All,
        .. MarketingTables.All,
        .. PictureTables.All,
    ];
    private readonly IDbContextFactory<ShopDbContext> contexts;
    private readonly DemoLife life;

    internal ShopTables(IDbContextFactory<ShopDbContext> contexts, DemoLife life) => (this.contexts, this.life) = (contexts, life);

    /// <summary>The kinds, in the order in which they are shown.</summary>
    public static ImmutableArray<ShopKind> Kinds { get; } = [.. All.Select(table => new ShopKind(table.Kind, table.Zh, table.En))];

    /// <summary>The newest rows of a kind whose words contain the text; null for an unknown kind.</summary>
    public async Task<ShopTableRows?> ReadAsync(string kind, string? text, CancellationToken cancellation)
    {
        if (All.FirstOrDefault(table => table.Kind == kind) is not { } table)
            return null;
        await life.CatchUpAsync(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return new ShopTableRows(table.Columns, await table.RowsAsync(db, text, Most, cancellation));
    }
}

public sealed record ShopKind(string Kind, string Zh, string En);

/// <summary>Rows of a table; cells in the order of the columns, moments ISO 8601 in UTC, amounts with two digits.</summary>
public sealed record ShopTableRows(ImmutableArray<ShopColumn> Columns, IReadOnlyList<ImmutableArray<string?>> Rows);
