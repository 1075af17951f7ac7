using System.Text.Json;
using Workflows.Server.Json;

namespace Workflows.Server.Api.Shapes;

/// <summary>An order of the simulated shop, and what the outside could do about it now.</summary>
public sealed record SimulatedOrderAnswer(
    string OrderNo,
    string BuyerNick,
    string OrderAmount,
    string PaidAmount,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ShippedAt,
    DateTimeOffset? SignedAt,
    string? Carrier,
    string? TrackingNo,
    IReadOnlyList<OrderLineView> Lines,
    IReadOnlyList<SimulatedRefundAnswer> Refunds,
    IReadOnlyList<SimulatedAction> Actions
);

public sealed record SimulatedRefundAnswer(
    string RefundId,
    WireKey? ProcessInstanceKey,
    string State,
    IReadOnlyList<SimulatedAction> Actions
);

/// <summary>Something that the outside could do.</summary>
/// <param name="Who">Who would do it.</param>
public sealed record SimulatedAction(
    string Id,
    string Name,
    [property: OneOf("customer", "platform", "carrier", "supplier", "sms", "colleague")] string Who,
    string Message,
    string? CorrelationKey,
    IReadOnlyList<SimulatedField> Fields
);

public sealed record SimulatedField(
    string Name,
    string Label,
    [property: OneOf("text", "money", "select", "integer", "moment", "lines")] string Type,
    bool Required,
    IReadOnlyList<SimulatedOption> Options,
    string? Value
);

public sealed record SimulatedOption(string Value, string Label);

public sealed record SimulatedMessageRequest(
    string Action,
    string? OrderNo = null,
    string? RefundId = null,
    Dictionary<string, JsonElement>? Fields = null
);

public sealed record SimulatedMessageAnswer(string MessageKey, string? StartedInstanceKey);

public sealed record FaultsAnswer(IReadOnlyList<FaultAnswer> Items, IReadOnlyList<FaultyJobType> JobTypes);

public sealed record FaultAnswer(string JobType, string ErrorCode, int Times, int Left);

public sealed record FaultyJobType(string Type, IReadOnlyList<string> ErrorCodes);

public sealed record SetFaultRequest(string JobType, string ErrorCode, int Times);

public sealed record SentAnswer(
    DateTimeOffset At,
    [property: OneOf("sms", "platform", "notice", "payment")] string Kind,
    string To,
    string Text,
    string? OrderNo
);

/// <summary>Moves the controlled clock: by a duration, or to a moment.</summary>
/// <param name="Advance">ISO 8601 duration.</param>
public sealed record SetClockRequest(string? Advance = null, DateTimeOffset? Until = null);

public sealed record ClockAnswer(DateTimeOffset Now);
