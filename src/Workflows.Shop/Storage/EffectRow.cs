namespace Workflows.Shop.Storage;

/// <summary>Something that was done for a job. Its primary key is what makes a repetition do nothing; it gets the first answer.</summary>
internal sealed class EffectRow
{
    public required string IdempotencyKey { get; init; }

    /// <summary>What was done, so that a key that comes back for something else is no repetition.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON.</summary>
    public required string Answer { get; init; }
    public DateTimeOffset At { get; init; }
}
