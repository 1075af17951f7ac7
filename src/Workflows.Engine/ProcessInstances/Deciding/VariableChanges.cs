using Workflows.Engine.Commands.ProcessInstances;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>Variables are set from outside, by API clients and by the owner who helps an incident.</summary>
internal static class VariableChanges
{
    public static Rejection? Set(Execution run, SetVariables command)
    {
        if (!FlowOwner.OrGrant(run, "variable:update"))
            return InstanceRejections.Forbidden(
                "只有流程负责人可以直接修改流程变量；办理人请通过表单修改。",
                "Only the owner of the flow may set variables; others change them through forms."
            );
        if (run.State.Find(command.Scope) is not { } scope)
            return InstanceRejections.NotFound(
                "SCOPE_NOT_FOUND",
                $"没有元素实例 {command.Scope}。",
                $"There is no element instance {command.Scope}."
            );
        if (!scope.IsLive)
            return InstanceRejections.Conflict(
                "SCOPE_ENDED",
                $"元素实例 {command.Scope}（{scope.Element.Name}）已经结束，不能再设置变量。",
                $"Element instance {command.Scope} ({scope.Element.Id}) has ended; its variables cannot be set."
            );
        if (command.Local)
            run.SetLocals(scope, command.Variables, null);
        else
            run.Propagate(scope, command.Variables, null);
        return null;
    }
}
