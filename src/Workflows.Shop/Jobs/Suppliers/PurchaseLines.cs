using Workflows.Feel;
using Workflows.Runtime.Jobs;

namespace Workflows.Shop.Jobs.Suppliers;

/// <summary>What is ordered: the lines as given, or what is short by the table of stock.</summary>
internal static class PurchaseLines
{
    public static FeelList Of(JobContext job)
    {
        if (job.List("lines") is { Count: > 0 } lines)
            return lines;
        var gaps = job.Rows("stockTable").Where(row => row.Decimal("gap") is > 0).ToList();
        // A single figure for all is meant for the one SKU that is short; for several, each gets its gap.
        var quantity = gaps.Count == 1 ? job.Variables.Decimal("replenishQty") : null;
        return Values.Table(gaps, row => Values.Row(("skuId", row.Text("skuId")), ("qty", quantity ?? row.Decimal("gap")!.Value)));
    }
}
