using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Server.Api.Instances;

/// <summary>Which events tell people something; the rest is for auditors.</summary>
internal static class HistoryKinds
{
    public static string? Of(Event e) =>
        e switch
        {
            ProcessInstanceCreated => "started",
            UserTaskCreated { InTransit: false } => "task",
            UserTaskClaimed => "claimed",
            UserTaskReleased => "released",
            UserTaskAssigned or UserTaskReassigned => "reassigned",
            UserTaskCompleted => "completed",
            UserTaskCanceled => "canceled",
            UserTaskEscalated => "escalated",
            WorkItemCreated or WorkItemCompleted => "amend",
            HandoffRequested or HandoffDelivered or HandoffAccepted or HandoffReturned or HandoffWithdrawn or HandoffOverdue => "handoff",
            JobCompleted => "job",
            JobErrorThrown or JobFailed { RetriesLeft: 0 } => "job-failed",
            MessageReceived or MessageThrown or SignalReceived or SignalThrown => "message",
            TimerTriggered => "timer",
            DecisionEvaluated => "decision",
            IncidentCreated => "incident",
            IncidentResolved => "incident-resolved",
            _ => null,
        };

    /// <summary>What somebody wrote with it.</summary>
    public static string? Comment(Event e) =>
        e switch
        {
            UserTaskReassigned x => x.Reason,
            UserTaskReleased x => x.Reason,
            HandoffReturned x => x.Reason,
            UserTaskCompleted x when x.Submitted["comment"] is Feel.FeelString { Value.Length: > 0 } comment => comment.Value,
            _ => null,
        };
}
