using Workflows.Server.Json;

namespace Workflows.Server.Api.Shapes;

/// <summary>Instances that wait for somebody outside, and what somebody outside could begin.</summary>
public sealed record SimulatedPartiesAnswer(IReadOnlyList<SimulatedWaiting> Items, IReadOnlyList<SimulatedBeginning> Beginnings);

/// <summary>An instance that waits for a message.</summary>
public sealed record SimulatedWaiting(
    WireKey SubscriptionKey,
    WireKey ProcessInstanceKey,
    string ProcessId,
    string ProcessName,
    string BusinessKey,
    string ElementId,
    string ElementName,
    DateTimeOffset Since,
    SimulatedAction Action
);

/// <summary>A message that begins an instance.</summary>
public sealed record SimulatedBeginning(string ProcessId, string ProcessName, SimulatedAction Action);

/// <summary>Sends a message to the waiting subscription, or, without one, begins an instance.</summary>
/// <param name="Message">Name of the message.</param>
public sealed record SimulatedPartyRequest(
    string Message,
    WireKey? SubscriptionKey = null,
    Dictionary<string, System.Text.Json.JsonElement>? Fields = null
);

/// <summary>A kind of the shop's data.</summary>
public sealed record ShopKindAnswer(string Kind, string Name);

/// <summary>Rows of one kind of the shop's data; cells in the order of the columns.</summary>
public sealed record ShopTableAnswer(IReadOnlyList<ShopColumnAnswer> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);

/// <summary>A column: what its cells are.</summary>
/// <param name="Type">text, money, number, time or state.</param>
public sealed record ShopColumnAnswer(string Key, string Label, [property: OneOf("text", "money", "number", "time", "state")] string Type);
