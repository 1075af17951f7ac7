using System.Collections.Immutable;
using System.Globalization;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Tables;

/// <summary>One kind of the shop's data as a table to look at. A new one is a line in <see cref="ShopTables"/>.</summary>
internal abstract record ShopTable(string Kind, string Zh, string En, ImmutableArray<ShopColumn> Columns)
{
    /// <summary>The newest rows whose words contain the text.</summary>
    public abstract Task<IReadOnlyList<ImmutableArray<string?>>> RowsAsync(
        ShopDbContext db,
        string? text,
        int limit,
        CancellationToken cancellation
    );
}

/// <summary>A table whose rows are read whole, newest first, and filtered by their words.</summary>
internal sealed record ShopTable<T>(
    string Kind,
    string Zh,
    string En,
    ImmutableArray<ShopColumn> Columns,
    Func<ShopDbContext, IQueryable<T>> Query,
    Func<T, object?[]> Cells
) : ShopTable(Kind, Zh, En, Columns)
{
    private const int MostRead = 3_000;

    public override async Task<IReadOnlyList<ImmutableArray<string?>>> RowsAsync(
        ShopDbContext db,
        string? text,
        int limit,
        CancellationToken cancellation
    )
    {
        var read = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            Query(db).Take(MostRead),
            cancellation
        );
        var rows = read.Select(row => Cells(row).Select(ShopCell.Text).ToImmutableArray());
        if (text?.Trim() is { Length: > 0 } word)
            rows = rows.Where(row => row.Any(cell => cell?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
        return [.. rows.Take(limit)];
    }
}

/// <summary>A column of a table.</summary>
public sealed record ShopColumn(string Key, string Zh, string En, ShopColumnType Type = ShopColumnType.Text);

public enum ShopColumnType
{
    Text,
    Money,
    Number,
    Time,

    /// <summary>A word from a closed set, as Chinese reads it.</summary>
    State,
}

internal static class ShopCell
{
    public static string? Text(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
            bool flag => flag ? "是" : "否",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
