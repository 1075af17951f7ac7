using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary>
/// A message that somebody outside sends: to an instance that waits for it, or to begin one. The shop's own data follow it. A new one is a class and a line in
/// <see cref="PartyMessages"/>.
/// </summary>
internal abstract class PartyMessage
{
    /// <summary>Name of the message.</summary>
    public abstract string Name { get; }
    public abstract string Zh { get; }
    public abstract string En { get; }
    public abstract OutsideActor Actor { get; }

    /// <summary>What whoever sends it must say; each becomes a variable of its name.</summary>
    public virtual ImmutableArray<EventField> Fields => [];

    /// <summary>Of a message that begins an instance: the correlation key.</summary>
    public virtual string? StartKey(EventValues values, DateTimeOffset now) => null;

    /// <summary>The shop's data after it; further variables of the message.</summary>
    public virtual Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation) =>
        Task.FromResult(FeelContext.Empty);
}

/// <summary>A message as it comes about.</summary>
/// <param name="Key">The correlation key.</param>
internal sealed record PartyOccasion(ShopDbContext Shop, string Key, EventValues Values, DateTimeOffset Now);

/// <summary>A message that only says yes or no to something that the shop has submitted.</summary>
internal sealed class Verdict(
    string name,
    string zh,
    string en,
    OutsideActor actor,
    ImmutableArray<EventField> fields,
    Func<PartyOccasion, CancellationToken, Task> follow
) : PartyMessage
{
    public override string Name => name;
    public override string Zh => zh;
    public override string En => en;
    public override OutsideActor Actor => actor;
    public override ImmutableArray<EventField> Fields => fields;

    public override async Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        await follow(occasion, cancellation);
        return FeelContext.Empty;
    }
}
