using System.Text.Json.Serialization;
using Workflows.Engine.Events.Configuration;
using Workflows.Engine.Events.Deployments;
using Workflows.Engine.Events.Messages;
using Workflows.Engine.Events.Organization;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.Serialization;

/// <summary>Source-generated shapes of all events: no reflection while streams are read or written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(ProcessInstanceCreated))]
[JsonSerializable(typeof(ElementActivating))]
[JsonSerializable(typeof(ElementActivated))]
[JsonSerializable(typeof(ElementCompleting))]
[JsonSerializable(typeof(ElementCompleted))]
[JsonSerializable(typeof(ElementTerminating))]
[JsonSerializable(typeof(ElementTerminated))]
[JsonSerializable(typeof(SequenceFlowTaken))]
[JsonSerializable(typeof(TokenArrived))]
[JsonSerializable(typeof(VariablesChanged))]
[JsonSerializable(typeof(UserTaskCreated))]
[JsonSerializable(typeof(UserTaskClaimed))]
[JsonSerializable(typeof(UserTaskReleased))]
[JsonSerializable(typeof(UserTaskAssigned))]
[JsonSerializable(typeof(UserTaskReassigned))]
[JsonSerializable(typeof(UserTaskUpdated))]
[JsonSerializable(typeof(UserTaskCompleted))]
[JsonSerializable(typeof(UserTaskCanceled))]
[JsonSerializable(typeof(UserTaskEscalated))]
[JsonSerializable(typeof(WorkItemCreated))]
[JsonSerializable(typeof(WorkItemCompleted))]
[JsonSerializable(typeof(WorkItemCanceled))]
[JsonSerializable(typeof(HandoffRequested))]
[JsonSerializable(typeof(HandoffDelivered))]
[JsonSerializable(typeof(HandoffAccepted))]
[JsonSerializable(typeof(HandoffReturned))]
[JsonSerializable(typeof(HandoffWithdrawn))]
[JsonSerializable(typeof(HandoffOverdue))]
[JsonSerializable(typeof(JobCreated))]
[JsonSerializable(typeof(JobCompleted))]
[JsonSerializable(typeof(JobFailed))]
[JsonSerializable(typeof(JobErrorThrown))]
[JsonSerializable(typeof(JobRetriesUpdated))]
[JsonSerializable(typeof(JobCanceled))]
[JsonSerializable(typeof(TimerCreated))]
[JsonSerializable(typeof(TimerTriggered))]
[JsonSerializable(typeof(TimerCanceled))]
[JsonSerializable(typeof(MessageSubscribed))]
[JsonSerializable(typeof(MessageReceived))]
[JsonSerializable(typeof(MessageTurnedAway))]
[JsonSerializable(typeof(MessageUnsubscribed))]
[JsonSerializable(typeof(MessageThrown))]
[JsonSerializable(typeof(CalledInstanceRequested))]
[JsonSerializable(typeof(CalledInstanceEnded))]
[JsonSerializable(typeof(ScriptEvaluated))]
[JsonSerializable(typeof(MultiInstanceStarted))]
[JsonSerializable(typeof(IncidentCreated))]
[JsonSerializable(typeof(IncidentResolved))]
[JsonSerializable(typeof(DecisionEvaluated))]
[JsonSerializable(typeof(MessagePublished))]
[JsonSerializable(typeof(SubscriptionAdded))]
[JsonSerializable(typeof(SubscriptionRemoved))]
[JsonSerializable(typeof(MessageOffered))]
[JsonSerializable(typeof(MessageCorrelated))]
[JsonSerializable(typeof(MessageOfferDeclined))]
[JsonSerializable(typeof(MessageStartedInstance))]
[JsonSerializable(typeof(StartedInstanceReleased))]
[JsonSerializable(typeof(MessageExpired))]
[JsonSerializable(typeof(ResourcesDeployed))]
[JsonSerializable(typeof(OrganizationLoaded))]
[JsonSerializable(typeof(ConfigurationChanged))]
internal sealed partial class EventSerialization : JsonSerializerContext;
