using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;

namespace Workflows.Engine.Handoffs;

internal static class HandoffRejections
{
    public static Rejection NotFound(HandoffKey key) =>
        InstanceRejections.NotFound("HANDOFF_NOT_FOUND", $"没有交接单 {key}。", $"There is no hand-off {key}.");

    public static Rejection Over(HandoffState handoff) =>
        handoff.Phase == HandoffPhase.Withdrawn
            ? InstanceRejections.Conflict(
                "HANDOFF_WITHDRAWN",
                "这次交接已撤回（任务取消或另行处理），不需要再答复。",
                "This hand-off was withdrawn with its task; no answer is needed."
            )
            : InstanceRejections.Conflict(
                "HANDOFF_RETURNED",
                "这次交接已退回交出方修改；重新交接后会以新的交接单送达。",
                "This hand-off was returned to be amended; it will come again as a new one."
            );

    public static Rejection AlreadyAccepted() =>
        InstanceRejections.Conflict(
            "HANDOFF_ACCEPTED",
            "这次交接已接受，不能再退回；请转办，或在流程中退回上一步。",
            "This hand-off was accepted and cannot be returned any more; reassign the task instead."
        );
}
