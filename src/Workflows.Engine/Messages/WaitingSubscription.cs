namespace Workflows.Engine.Messages;

/// <summary>An instance that waits on this stream.</summary>
internal sealed class WaitingSubscription(SubscriptionKey key, ProcessInstanceKey instance, string processId, bool interrupting)
{
    public SubscriptionKey Key { get; } = key;
    public ProcessInstanceKey Instance { get; } = instance;
    public string ProcessId { get; } = processId;
    public bool Interrupting { get; } = interrupting;

    /// <summary>The message that it is being offered; one at a time, so that messages keep their order.</summary>
    public MessageKey? Offered { get; set; }

    /// <summary>It was removed while an offer was on its way.</summary>
    public bool Removed { get; set; }
}
