using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Simulation.Outside;
using Workflows.Shop.Simulation.Outside.Parties;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Everybody outside whom an instance may wait for, or who may begin one: customers, platform, carriers, suppliers, the SMS platform.</summary>
public sealed class SimulatedParties(IDbContextFactory<ShopDbContext> contexts, IOutsideMessagePublisher publisher, TimeProvider clock)
{
    /// <summary>Names of variables that stand in the fields of any message, before anybody types.</summary>
    public static ImmutableArray<string> Sources { get; } =
    [.. PartyMessages.All.SelectMany(message => message.Fields).SelectMany(field => field.From).Distinct(StringComparer.Ordinal)];

    /// <summary>Names of the messages that may begin an instance.</summary>
    public static ImmutableArray<string> Beginnings { get; } =
    ["customer-inquiry", "exchange-requested", "platform-campaign-opened", "new-goods-arrived"];

    /// <summary>How somebody outside would send this message; null for one that only flows send.</summary>
    /// <param name="variables">What the waiting instance knows.</param>
    public SimulatedEvent? Describe(string message, string? correlationKey, FeelContext variables)
    {
        if (PartyMessages.Find(message) is not { } known)
            return null;
        var now = clock.GetUtcNow();
        return new SimulatedEvent(
            known.Name,
            known.Zh,
            known.En,
            known.Actor,
            correlationKey,
            [.. known.Fields.Select(field => field with { Default = DefaultOf(field, variables, now) })]
        );
    }

    /// <summary>Sends the message, and lets the shop's data follow. The same <paramref name="occasionId"/> is one message, however often it comes.</summary>
    /// <param name="correlationKey">Of the waiting instance; null begins one.</param>
    public async Task<OutsideResult> SendAsync(
        string message,
        string? correlationKey,
        string? occasionId,
        IReadOnlyDictionary<string, string?> fields,
        CancellationToken cancellation
    )
    {
        if (PartyMessages.Find(message) is not { } known)
            return Refuse("SHOP_UNKNOWN_EVENT", "action", $"没有事件“{message}”", $"there is no event «{message}»");
        var now = clock.GetUtcNow();
        var shown = known.Fields.Select(field => field with { Default = DefaultOf(field, FeelContext.Empty, now) });
        if (EventValues.Read([.. shown], fields, out var problems) is not { } values)
            return new OutsideResult(null, problems);
        if ((correlationKey ?? known.StartKey(values, now)) is not { } key)
            return Refuse("SHOP_NOT_NOW", "action", $"现在没有流程在等“{known.Zh}”", $"no instance waits for «{known.En}»");

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var more = await known.HappenAsync(new PartyOccasion(db, key, values, now), cancellation);
        var variables = known.Fields.Aggregate(more, (all, field) => all.With(field.Name, values.Value(field)));
        var published = await publisher.PublishAsync(
            new OutsideMessage(message, key, $"{message}:{occasionId ?? key}", variables),
            cancellation
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return Refuse("SHOP_CONFLICT", "", "另一人刚刚操作过，请刷新后再看", "somebody else was faster; reload and look again");
        }
        return new OutsideResult(published, []);
    }

    private static string? DefaultOf(EventField field, FeelContext variables, DateTimeOffset now)
    {
        foreach (var name in field.From)
        {
            if (variables[name] is FeelString { Value.Length: > 0 } or FeelNumber)
                return FeelText.Of(variables[name]);
        }
        return field.Default switch
        {
            ['+', .. var hours, 'h'] when field.Type == EventFieldType.Moment => now.AddHours(
                    int.Parse(hours, CultureInfo.InvariantCulture)
                )
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            "SF#" => string.Create(
                CultureInfo.InvariantCulture,
                $"SF{now.UtcTicks / TimeSpan.TicksPerMillisecond % 10_000_000_000_000:0000000000000}"
            ),
            var text => text,
        };
    }

    private static OutsideResult Refuse(string code, string field, string zh, string en) =>
        new(null, [new ShopProblem(code, field, zh, en)]);
}
