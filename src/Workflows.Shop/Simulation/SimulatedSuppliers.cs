using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Suppliers in the shop's own tables.</summary>
internal sealed class SimulatedSuppliers(ShopLedger ledger) : ISupplierPort
{
    public ValueTask<ShopResult<string>> RequestAsync(string idempotencyKey, SupplierRequest request, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            request.Kind.ToString(),
            async (db, now, stop) =>
            {
                if (await SupplierAsync(db, request, stop) is not { } supplier)
                    return new ShopRefusal(
                        "UNKNOWN_SUPPLIER",
                        $"没有供应商 {request.SupplierId}",
                        $"there is no supplier {request.SupplierId}"
                    );
                var number = ShopLedger.Number(Prefix(request.Kind), now, idempotencyKey);
                db.SupplierRequests.Add(
                    new SupplierRequestRow
                    {
                        RequestNo = number,
                        Kind = request.Kind,
                        SupplierId = supplier.SupplierId,
                        Lines = FeelJson.ToJson(request.Lines),
                        DueAt = request.DueAt,
                        CampaignId = request.CampaignId,
                        RequestedAt = now,
                    }
                );
                if (request.Kind == SupplierRequestKind.PurchaseOrder)
                    await OrderAsync(db, request, stop);
                return number;
            },
            cancellation
        );

    /// <summary>What is ordered shows as on its way.</summary>
    private static async Task OrderAsync(ShopDbContext db, SupplierRequest request, CancellationToken cancellation)
    {
        foreach (var line in request.Lines.OfType<FeelContext>())
        {
            if (line.Text("skuId") is { } id && line.Integer("qty") is { } pieces && await db.Skus.FindAsync([id], cancellation) is { } sku)
            {
                sku.OnOrder += pieces;
                sku.ArriveAt = request.DueAt ?? sku.ArriveAt;
                sku.Version++;
            }
        }
    }

    private static async Task<SupplierRow?> SupplierAsync(ShopDbContext db, SupplierRequest request, CancellationToken cancellation)
    {
        if (request.SupplierId is { } id)
            return await db.Suppliers.FindAsync([id], cancellation);
        var pictures = request.Kind == SupplierRequestKind.Shoot;
        return await db
            .Suppliers.Where(row => row.IsPhotographer == pictures)
            .OrderBy(row => row.SupplierId)
            .FirstOrDefaultAsync(cancellation);
    }

    private static string Prefix(SupplierRequestKind kind) =>
        kind switch
        {
            SupplierRequestKind.Information => "ZL",
            SupplierRequestKind.Sample => "DY",
            SupplierRequestKind.PurchaseOrder => "PO",
            SupplierRequestKind.Shoot => "PS",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
