using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Handoffs;
using Workflows.Engine.UserTasks;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>Finds who decides a command. Each of them first judges everything that could refuse it, and only then emits.</summary>
internal static class InstanceDecider
{
    public static Decision Decide(ProcessInstanceState state, Command command, DecideContext context)
    {
        var run = new Execution(state, context);
        var rejection = command is CreateProcessInstance create ? InstanceStart.Create(run, create) : OfExisting(run, command);
        return rejection is null ? run.Finish() : new Decision.Rejected(rejection);
    }

    private static Rejection? OfExisting(Execution run, Command command)
    {
        if (!run.State.Exists)
            return command is CancelCalledInstance
                ? InstanceRejections.NotYet(run.State.Key)
                : InstanceRejections.NoInstance(run.State.Key);
        return command switch
        {
            CompleteUserTask complete => TaskCompletion.Complete(run, complete),
            ClaimUserTask claim => TaskClaim.Claim(run, claim),
            ReleaseUserTask release => TaskClaim.Release(run, release),
            AssignUserTask assign => TaskAssignment.Assign(run, assign),
            UnassignUserTask unassign => TaskAssignment.Unassign(run, unassign),
            ReassignUserTask reassign => TaskAssignment.Reassign(run, reassign),
            UpdateUserTask update => TaskUpdate.Update(run, update),
            CompleteWorkItem item => HandoffAmendment.Complete(run, item),
            DeliverHandoff deliver => HandoffDelivery.Deliver(run, deliver),
            AcceptHandoff accept => HandoffDelivery.Accept(run, accept),
            ReturnHandoff @return => HandoffReturn.Return(run, @return),
            CompleteHandedOffTask complete => HandoffDelivery.Complete(run, complete),
            CompleteJob complete => JobResults.Complete(run, complete),
            FailJob fail => JobResults.Fail(run, fail),
            ThrowJobError error => JobResults.ThrowError(run, error),
            UpdateJobRetries update => JobResults.UpdateRetries(run, update),
            TriggerTimer timer => Occurrences.Timer(run, timer),
            CorrelateMessage message => Occurrences.Message(run, message),
            DeliverSignal signal => Occurrences.Signal(run, signal),
            EndCalledInstance ended => Calls.Ended(run, ended),
            CancelCalledInstance cancel => Calls.Cancel(run, cancel),
            CancelProcessInstance cancel => InstanceEnd.Cancel(run, cancel),
            SetVariables set => VariableChanges.Set(run, set),
            ResolveIncident resolve => Incidents.Resolve(run, resolve),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not a command to a process instance."),
        };
    }
}
