using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

/// <summary>Publishes a message to whoever waits for it, or comes to within its time to live.</summary>
/// <param name="TimeToLive">Milliseconds for which the message waits for a subscriber.</param>
/// <param name="MessageId">The same id is refused while the first one waits.</param>
public sealed record PublishMessageRequest(
    string Name,
    string? CorrelationKey = null,
    long TimeToLive = 0,
    string? MessageId = null,
    FeelContext? Variables = null,
    string? TenantId = null
);

public sealed record PublishMessageResponse(string TenantId, WireKey MessageKey);

public sealed record CorrelateMessageRequest(
    string Name,
    string? CorrelationKey = null,
    FeelContext? Variables = null,
    string? TenantId = null
);

public sealed record CorrelateMessageResponse(string TenantId, WireKey MessageKey, WireKey ProcessInstanceKey);
