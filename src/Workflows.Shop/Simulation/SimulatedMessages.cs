using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Messages and notices are written down instead of being sent, each once.</summary>
internal sealed class SimulatedMessages(IDbContextFactory<ShopDbContext> contexts, TimeProvider clock) : ICustomerMessagePort, INoticePort
{
    public ValueTask SendAsync(CustomerMessage message, CancellationToken cancellation) =>
        WriteOnceAsync(
            new SentRow
            {
                IdempotencyKey = message.IdempotencyKey,
                Kind = SentKind.Message,
                Recipient = message.BuyerNick,
                Text = message.Text,
                OrderNo = message.OrderNo,
                At = clock.GetUtcNow(),
            },
            cancellation
        );

    public ValueTask SendAsync(Notice notice, CancellationToken cancellation) =>
        WriteOnceAsync(
            new SentRow
            {
                IdempotencyKey = notice.IdempotencyKey,
                Kind = SentKind.Notice,
                Recipient = string.Join('、', notice.To),
                Text = notice.IsEscalation ? $"【升级】{notice.Text}" : notice.Text,
                Link = notice.Link,
                At = clock.GetUtcNow(),
            },
            cancellation
        );

    private async ValueTask WriteOnceAsync(SentRow row, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Sent.AnyAsync(sent => sent.IdempotencyKey == row.IdempotencyKey, cancellation))
            return;
        db.Sent.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another node was first: then the row is there, and the message is not sent again.
            db.ChangeTracker.Clear();
            if (!await db.Sent.AnyAsync(sent => sent.IdempotencyKey == row.IdempotencyKey, cancellation))
                throw;
        }
    }
}
