using System.Reflection;
using Workflows.Persistence.Tests.Stores;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Tests.Nodes;

/// <summary>All read models as text, without what nodes hold for a while: equal texts, equal read models.</summary>
internal static class ReadModelDump
{
    private static readonly MethodInfo RowsOf = typeof(ReadModelDump).GetMethod(
        nameof(RowsAsync),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    public static async Task<string> OfAsync(TestStore store)
    {
        var lines = new List<string>();
        foreach (var model in ReadModel.All)
        {
            var rows = await (Task<IEnumerable<object>>)RowsOf.MakeGenericMethod(model.RowType).Invoke(null, [store.Rows])!;
            var columns = model.Columns.Where(c => !c.IsOperational).ToList();
            lines.AddRange(
                rows.Select(row => model.Table + " " + string.Join(" ", columns.Select(c => $"{c.Name}={c.Get(row)}")))
                    .Order(StringComparer.Ordinal)
            );
        }
        return string.Join('\n', lines);
    }

    private static async Task<IEnumerable<object>> RowsAsync<TRow>(IReadModelWriter rows)
        where TRow : class => await rows.RowsAsync<TRow>(default);
}
