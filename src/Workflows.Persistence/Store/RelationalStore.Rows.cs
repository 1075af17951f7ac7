using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;

namespace Workflows.Persistence.Store;

/// <content>Read models.</content>
public abstract partial class RelationalStore
{
    public async Task ClearAsync(CancellationToken cancellation)
    {
        foreach (var model in ReadModel.All)
            await WriteAsync($"DELETE FROM {model.Table}", [], cancellation);
    }

    public async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(CancellationToken cancellation)
        where TRow : class
    {
        await using var context = Open();
        var rows = await context.Rows<TRow>().ToListAsync(cancellation);
        var key = ReadModel.Of<TRow>().Key;
        return
        [
            .. rows.OrderBy(row => (long)key[0].Get(row)!)
                .ThenBy(row => string.Join('\n', key.Skip(1).Select(k => k.Get(row))), StringComparer.Ordinal),
        ];
    }

    public async Task<TRow?> FindAsync<TRow>(long key, CancellationToken cancellation)
        where TRow : class
    {
        await using var context = Open();
        return await context.Rows<TRow>().FirstOrDefaultAsync(KeyIs<TRow>(key), cancellation);
    }

    private static Expression<Func<TRow, bool>> KeyIs<TRow>(long key)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var column = Expression.Property(row, ReadModel.Of<TRow>().Key[0].Property);
        // A captured variable becomes a parameter of the statement; a constant would make a new plan for every key.
        Expression<Func<long>> captured = () => key;
        return Expression.Lambda<Func<TRow, bool>>(Expression.Equal(column, captured.Body), row);
    }
}
