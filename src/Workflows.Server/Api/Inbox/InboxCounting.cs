using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Shapes;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>The numbers beside the views. Beyond 10,000 nobody reads them; counting stops there.</summary>
public sealed class InboxCounting(InboxQueries queries, RuntimeClock clock)
{
    private const int Most = 10_000;

    public async Task<InboxCounts> OfAsync(Caller caller, CancellationToken cancellation)
    {
        var now = clock.Now;
        var mine = queries.Mine(caller);
        var pool = queries.Pool(caller);
        var items = await queries.Items(caller).Take(Most).CountAsync(cancellation);
        var own = items + await mine.Take(Most).CountAsync(cancellation);
        var free = await pool.Take(Most).CountAsync(cancellation);
        return new InboxCounts(
            own + free,
            own,
            free,
            await queries.InTransit(caller).Take(Most).CountAsync(cancellation),
            await queries.Done(caller).Take(Most).CountAsync(cancellation),
            await queries.Started(caller).Take(Most).CountAsync(cancellation),
            await mine.Concat(pool).Where(row => row.DueAt != null && row.DueAt < now).Take(Most).CountAsync(cancellation)
        );
    }
}
