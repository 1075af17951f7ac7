using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Reading;
using Workflows.Server.Storage;
using Workflows.Shop.Storage;

namespace Workflows.Server.Startup;

/// <summary>
/// Makes what the first calls will need, beside the start and not before it: EF Core's models and its query compiler, and the accessors of rows. A start uses one core for most of its time;
/// without this, whoever comes first would wait for what the other core could have done meanwhile.
/// </summary>
public sealed class WarmUp(IServiceScopeFactory scopes, IDbContextFactory<ShopDbContext> shopTables, ILogger<WarmUp> log)
{
    /// <summary>Never throws: what is not made now is made when it is needed.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var open = scope.ServiceProvider.GetRequiredService<IReadModels>().Rows<UserTaskRow>().Where(task => task.IsOpen);
            await open.OrderByDescending(task => task.WaitingSince).Take(1).ToListAsync(cancellation);
            _ = scope.ServiceProvider.GetRequiredService<ServerDbContext>().Model;
            foreach (var column in ReadModel.All.SelectMany(model => model.Columns))
                column.Prepare();
            await using var shop = await shopTables.CreateDbContextAsync(cancellation);
            _ = shop.Model;
        }
#pragma warning disable CA1031 // Nothing depends on it; the first call meets the same fault and answers for it.
        catch (Exception e)
        {
            log.LogDebug(e, "Warming up ended early");
        }
#pragma warning restore CA1031
    }
}
