using Workflows.Engine;

namespace Workflows.Runtime.Store;

/// <summary>The answer to a request that carried an idempotency key, kept with its effect.</summary>
/// <param name="Actor">Whose key it is: two callers' keys never meet.</param>
/// <param name="BodyHash">Of the request, so that the same key with another body is found out.</param>
/// <param name="Sequence">The last event of the effect in <paramref name="Stream"/>.</param>
/// <param name="Answer">What was answered.</param>
public sealed record IdempotencyAnswer(
    string Actor,
    string Key,
    ReadOnlyMemory<byte> BodyHash,
    StreamId Stream,
    long Sequence,
    ReadOnlyMemory<byte> Answer,
    DateTimeOffset CreatedAt
)
{
    /// <summary>How long an answer is kept.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(7);
}

public interface IIdempotencyAnswers
{
    Task<IdempotencyAnswer?> FindAsync(string actor, string key, CancellationToken cancellation);

    /// <summary>Drops answers created before <paramref name="limit"/>; returns how many.</summary>
    Task<int> DropBeforeAsync(DateTimeOffset limit, CancellationToken cancellation);
}
