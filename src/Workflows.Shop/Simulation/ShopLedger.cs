using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>
/// Does things once for each idempotency key: the work and its answer are written in one transaction, whose primary key refuses a second time. A repetition
/// reads the first answer. Where two work on the same rows at once, the later one begins again.
/// </summary>
internal sealed class ShopLedger(IDbContextFactory<ShopDbContext> contexts, TimeProvider clock)
{
    private const int Attempts = 8;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A context to read with.</summary>
    public Task<ShopDbContext> OpenAsync(CancellationToken cancellation) => contexts.CreateDbContextAsync(cancellation);

    /// <summary>Does the work, unless the key has done it before.</summary>
    /// <param name="work">Changes what it tracks, and gives the answer; a refusal changes nothing and is not remembered.</param>
    public async ValueTask<ShopResult<T>> OnceAsync<T>(
        string key,
        string kind,
        Func<ShopDbContext, DateTimeOffset, CancellationToken, Task<ShopResult<T>>> work,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            if (await db.Effects.AsNoTracking().SingleOrDefaultAsync(row => row.IdempotencyKey == key, cancellation) is { } done)
                return Repeated<T>(done, kind);
            var result = await work(db, Now, cancellation);
            if (result.Refusal is not null)
                return result;
            db.Effects.Add(
                new EffectRow
                {
                    IdempotencyKey = key,
                    Kind = kind,
                    Answer = JsonSerializer.Serialize(result.Value, Json),
                    At = Now,
                }
            );
            try
            {
                await db.SaveChangesAsync(cancellation);
                return result;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else did the same, or changed the same rows: look again.
            }
        }
    }

    /// <summary>A number that people can read out, and that no other key has: prefix, day, key.</summary>
    public static string Number(string prefix, DateTimeOffset now, string key) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{ChinaTime.Day(now):yyMMdd}{Short(key)}");

    private static ShopResult<T> Repeated<T>(EffectRow done, string kind) =>
        done.Kind == kind
            ? new ShopResult<T>(JsonSerializer.Deserialize<T>(done.Answer, Json)!)
            : new ShopRefusal("KEY_REUSED", "同一请求编号已用于另一件事", "this idempotency key was used for something else");

    private static string Short(string key)
    {
        const string digits = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        if (!ulong.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return key;
        var text = "";
        do
        {
            text = digits[(int)(number % (ulong)digits.Length)] + text;
            number /= (ulong)digits.Length;
        } while (number > 0);
        return text.PadLeft(4, '0');
    }
}
