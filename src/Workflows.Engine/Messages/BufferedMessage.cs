using Workflows.Feel;

namespace Workflows.Engine.Messages;

/// <summary>A published message that somebody may still take.</summary>
internal sealed class BufferedMessage(MessageKey key, FeelContext variables, string? messageId, DateTimeOffset expiresAt)
{
    public MessageKey Key { get; } = key;
    public FeelContext Variables { get; } = variables;
    public string? MessageId { get; } = messageId;
    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>Process ids that took it or are being offered it: a message reaches a process once, in whatever version.</summary>
    public HashSet<string> TakenBy { get; } = new(StringComparer.Ordinal);

    /// <summary>Offers not yet answered.</summary>
    public int OpenOffers { get; set; }

    /// <summary>Somebody really took it.</summary>
    public bool Delivered { get; set; }
}
