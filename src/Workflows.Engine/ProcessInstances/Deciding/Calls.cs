using Workflows.Bpmn.Model;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>What passes between an instance and the ones that it called.</summary>
internal static class Calls
{
    public static Rejection? Ended(Execution run, EndCalledInstance command)
    {
        // Answered before: the same end again changes nothing.
        if (run.State.Find(command.Element) is not { IsLive: true } call || call.Waiting?.Called != command.Child)
            return null;
        var catcher = command.ErrorCode is { } code ? run.State.FindCatcher(call, EventKind.Error, code) : null;
        var terms = call.Element.Call!;
        var brings = terms.PropagateAllChildVariables || call.Element.Outputs.Length > 0 || command.ErrorCode is not null;
        run.Emit(
            new CalledInstanceEnded(
                command.Element,
                command.Child,
                command.Completed,
                brings ? WithoutCollections(call, command.Variables) : FeelContext.Empty
            )
            {
                ErrorCode = command.ErrorCode,
                ErrorMessage = command.ErrorMessage,
                CaughtBy = JobResults.CaughtBy(catcher),
                Origin = command.Origin,
                Status = StatusOf(run, call, command),
            }
        );
        if (call.State == LifeCycle.Terminating)
            run.CalledEndedWhileTerminating(call);
        else if (command.Completed)
            run.Complete(call);
        else if (catcher is { } found)
            run.Catch(found, $"error:{command.ErrorCode}");
        else
            run.Fail(call, EndedUnexpectedly(call, command), IncidentStep.Execute);
        return null;
    }

    /// <summary>The called process was given the collections of the multi-instance activities around it as they were then; the results since must not be lost.</summary>
    private static FeelContext WithoutCollections(ElementInstance call, FeelContext variables)
    {
        for (var scope = call; scope is not null; scope = scope.Scope)
        {
            if (scope is { IsMultiInstanceBody: true, Element.MultiInstance.OutputCollection: { } collection })
                variables = variables.Without(collection);
        }
        return variables;
    }

    private static FeelValue? StatusOf(Execution run, ElementInstance call, EndCalledInstance command) =>
        command.Completed
        && call.Waiting?.CalledDefinition is { } key
        && run.Context.Definitions.Process(key)?.Executable.Status is { } status
        && command.Variables.TryGetValue(status.Variable, out var value)
            ? value
            : null;

    public static Rejection? Cancel(Execution run, CancelCalledInstance command)
    {
        if (run.State.Created!.Parent?.Element != command.ParentElement)
            return InstanceRejections.Conflict(
                "NOT_THE_CALLER",
                "只有调用它的步骤可以这样终止实例。",
                "Only the call activity that waits for this instance may cancel it so."
            );
        // It may have ended by itself just now: its answer is on the way already.
        run.Terminate(run.State.Root, command.Reason);
        return null;
    }

    private static Failure EndedUnexpectedly(ElementInstance call, EndCalledInstance command) =>
        command.ErrorCode is { } code
            ? JobResults.Uncaught(call, code, command.ErrorMessage, null)
            : Failure.Of(
                IncidentTypes.CalledElementError,
                $"“{call.Element.Name}”调用的实例 {command.Child} 被终止，没有结果。重试会重新调用。",
                $"Instance {command.Child} called by «{call.Element.Id}» was cancelled. Resolving calls the process again."
            );
}
