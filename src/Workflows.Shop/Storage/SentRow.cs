using Workflows.Shop.Simulation;

namespace Workflows.Shop.Storage;

/// <summary>Something that left the house.</summary>
internal sealed class SentRow
{
    public required string IdempotencyKey { get; init; }
    public SentKind Kind { get; init; }
    public required string Recipient { get; init; }
    public required string Text { get; init; }
    public string? Link { get; init; }
    public string? OrderNo { get; init; }
    public DateTimeOffset At { get; init; }
}
