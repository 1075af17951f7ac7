using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Organization;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>An instance is cancelled from outside.</summary>
internal static class InstanceEnd
{
    public static Rejection? Cancel(Execution run, CancelProcessInstance command)
    {
        if (!MayCancel(run))
            return InstanceRejections.Forbidden(
                $"只有流程负责人可以终止“{run.State.Process.Name}”的实例。请联系流程负责人。",
                $"Only the owner of «{run.State.Process.Id}» may cancel its instances. Ask the owner of the flow."
            );
        if (!run.State.Root.IsLive)
            return InstanceRejections.Ended(run);
        if (run.State.Created!.Parent is { } parent)
            return InstanceRejections.Conflict(
                "CALLED_INSTANCE",
                $"这个实例由实例 {parent.Instance} 调用，不能单独终止；请终止最上层的实例 {run.State.Created.RootInstance}。",
                $"This instance was called by {parent.Instance} and cannot be cancelled alone; cancel the root instance {run.State.Created.RootInstance}."
            );
        run.Terminate(run.State.Root, command.Reason ?? "cancelled");
        return null;
    }

    private static bool MayCancel(Execution run)
    {
        var actor = run.Context.Actor;
        return actor.MayAct("process-instance:cancel")
            || (
                actor.Kind == ActorKind.Person
                && StartRights.Owns(run.Context.Organization, run.State.Process, new UserId(actor.OnBehalfOf ?? actor.Id))
            );
    }
}
