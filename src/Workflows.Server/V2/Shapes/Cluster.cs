using Workflows.Feel;

namespace Workflows.Server.V2.Shapes;

public sealed record EvaluateExpressionRequest(string Expression, string? TenantId = null, FeelContext? Variables = null);

public sealed record EvaluateExpressionResponse(string Expression, FeelValue Result, IReadOnlyList<ExpressionWarning> Warnings);

public sealed record ExpressionWarning(string Message);

/// <summary>Sets the controlled clock.</summary>
/// <param name="Timestamp">Epoch milliseconds.</param>
public sealed record PinClockRequest(long Timestamp);

public sealed record TopologyResponse(
    IReadOnlyList<BrokerResponse> Brokers,
    string? ClusterId,
    int ClusterSize,
    int PartitionsCount,
    int ReplicationFactor,
    string GatewayVersion,
    string LastCompletedChangeId
);

public sealed record BrokerResponse(int NodeId, string Host, int Port, IReadOnlyList<PartitionResponse> Partitions, string Version);

public sealed record PartitionResponse(int PartitionId, string Role, string Health);

public sealed record MyselfResponse(
    string Username,
    string? DisplayName,
    string? Email,
    IReadOnlyList<string> AuthorizedComponents,
    IReadOnlyList<TenantResponse> Tenants,
    IReadOnlyList<string> Groups,
    IReadOnlyList<string> Roles,
    string? SalesPlanType,
    IReadOnlyDictionary<string, string> C8Links,
    bool CanLogout
);

public sealed record TenantResponse(string Name, string TenantId, string? Description);
