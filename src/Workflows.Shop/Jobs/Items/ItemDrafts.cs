using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Items;

/// <summary>What colleagues filled into the tables of the upload flow, put together item by item.</summary>
internal static class ItemDrafts
{
    public static IReadOnlyList<ItemDraft> Of(JobContext job)
    {
        // The drafts are numbered by the platform, the tables by item code; both are in the order in which the items were entered.
        var sheet = job.Rows("itemTable")
            .Where(row => row.Text("itemCode") is not null)
            .GroupBy(row => row.Text("itemCode")!, StringComparer.Ordinal)
            .ToList();
        var ids = job.Texts("draftItemIds");
        return [.. ids.Select((id, index) => Draft(job, id, sheet.Find(group => group.Key == id) ?? sheet.ElementAtOrDefault(index)))];
    }

    private static ItemDraft Draft(JobContext job, string itemId, IGrouping<string, FeelContext>? rows)
    {
        var code = rows?.Key;
        var title = Row(job, "titleTable", "itemCode", code)?.Text("title") ?? rows?.First().Text("title");
        return new ItemDraft(
            itemId,
            code,
            job.Text("storeId"),
            title,
            rows?.First().Text("category"),
            job.Variables.Moment("listingAt"),
            [.. (rows ?? Enumerable.Empty<FeelContext>()).Where(row => row.Text("skuCode") is not null).Select(row => Sku(job, row))]
        );
    }

    private static SkuDraft Sku(JobContext job, FeelContext row)
    {
        var code = row.Text("skuCode")!;
        var price = Row(job, "priceTable", "skuCode", code);
        var quantity = Row(job, "stockTable", "skuCode", code)?.Integer("qty");
        return new SkuDraft(
            code,
            row.Text("spec"),
            row.Text("barcode"),
            price?.Decimal("cost") ?? row.Decimal("cost"),
            price?.Decimal("listPrice"),
            price?.Decimal("dailyPrice"),
            price?.Decimal("floorPrice"),
            quantity
        );
    }

    private static FeelContext? Row(JobContext job, string table, string key, string? value) =>
        value is null ? null : job.Rows(table).FirstOrDefault(row => row.Text(key) == value);
}
