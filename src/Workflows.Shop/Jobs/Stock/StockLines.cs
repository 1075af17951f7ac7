using Workflows.Feel;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Stock;

internal static class StockLines
{
    /// <summary>The lines of a table, one a SKU; null where a row lacks its SKU or a quantity above 0.</summary>
    public static IReadOnlyList<StockLine>? Of(IReadOnlyList<FeelContext> rows, string quantity)
    {
        var lines = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Text("skuId") is not { } sku || row.Integer(quantity) is not { } pieces || pieces == 0)
                return null;
            lines[sku] = lines.GetValueOrDefault(sku) + pieces;
        }
        return lines.Count == 0 ? null : [.. lines.Select(line => new StockLine(line.Key, line.Value))];
    }
}
