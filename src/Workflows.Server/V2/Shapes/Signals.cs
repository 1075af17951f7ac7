using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.V2.Shapes;

/// <summary>Broadcasts a signal to all who wait for it now, signal start events included.</summary>
public sealed record BroadcastSignalRequest(string SignalName, FeelContext? Variables = null, string? TenantId = null);

public sealed record BroadcastSignalResponse(string TenantId, WireKey SignalKey);
