using System.Text.Json.Serialization;
using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.Processes;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Commands.Signals;

namespace Workflows.Engine.Serialization;

/// <summary>Source-generated shapes of what may wait in the outbox.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(CreateProcessInstance))]
[JsonSerializable(typeof(CancelCalledInstance))]
[JsonSerializable(typeof(CorrelateMessage))]
[JsonSerializable(typeof(EndCalledInstance))]
[JsonSerializable(typeof(PublishMessage))]
[JsonSerializable(typeof(Subscribe))]
[JsonSerializable(typeof(Unsubscribe))]
[JsonSerializable(typeof(ConfirmCorrelation))]
[JsonSerializable(typeof(TurnBackMessage))]
[JsonSerializable(typeof(ReleaseStartedInstance))]
[JsonSerializable(typeof(ExpireMessages))]
[JsonSerializable(typeof(ScheduleStarts))]
[JsonSerializable(typeof(BroadcastSignal))]
[JsonSerializable(typeof(SubscribeToSignal))]
[JsonSerializable(typeof(UnsubscribeFromSignal))]
[JsonSerializable(typeof(DeliverSignal))]
[JsonSerializable(typeof(SendHandoff))]
[JsonSerializable(typeof(WithdrawHandoff))]
internal sealed partial class CommandSerialization : JsonSerializerContext;
