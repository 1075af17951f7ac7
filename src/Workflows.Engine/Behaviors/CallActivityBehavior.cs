using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.Behaviors;

/// <summary>Runs another process in a stream of its own and waits for it (BPMN 2.0.2 §13.3.3, «Call Activity»).</summary>
internal sealed class CallActivityBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var call = instance.Element.Call!;
        if (run.TextOf(call.ProcessId, instance, out var processId, out _) is { } noId)
            return noId;
        if (Called(run, call, processId) is not { } called)
            return NotDeployed(processId, call);
        if (called.Executable.NoneStart is null)
            return CannotStart(called);
        var depth = (run.State.Created!.Parent?.Depth ?? 0) + 1;
        if (depth > run.Context.Limits.CallDepth)
            return TooDeep(depth);
        string? businessKey = null;
        if (call.BusinessKey is { } expression && run.TextOf(expression, instance, out businessKey, out _) is { } noKey)
            return noKey;

        var child = new ProcessInstanceKey(run.NextKey());
        var variables = call.PropagateAllParentVariables
            ? EngineVariables.ForCall(VisibleVariables.All(instance))
            : EngineVariables.ForCall(VisibleVariables.LocalsOf(instance), instance);
        run.Emit(new CalledInstanceRequested(instance.Id, child, called.Key, processId, variables));
        run.Send(
            StreamId.Of(child),
            new CreateProcessInstance(child, called.Key, variables, new StartCause(StartKind.Call), businessKey)
            {
                RootInstance = run.State.Created.RootInstance,
                Parent = new ParentReference(run.State.Key, instance.Id, depth)
                {
                    Origin = instance.EntryOrigin,
                    CatchableErrors = run.State.CatchableBelow(instance),
                },
            }
        );
        return null;
    }

    /// <summary>
    /// What is expected of the called process: <c>ops:expect</c>, judged in the caller's variables, else that it reached the success that it declares itself.
    /// </summary>
    public override Failure? Judge(Execution run, ElementInstance instance)
    {
        if (ExpectationOf(run, instance, out var status) is not { } expectation)
            return null;
        // Whatever the call maps or hides: the called process's own word counts.
        var said = status is null
            ? null
            : FeelContext.Of(new FeelEntry(status.Variable, instance.Waiting!.CalledStatus ?? FeelNull.Instance));
        if (run.Holds(expectation, instance, out var record, out var failure, said))
            return null;
        return failure is { Evaluation.Result: not FeelBoolean and not FeelNull }
            ? failure
            : Failure.Of(
                IncidentTypes.CalledElementError,
                $"{IncidentTypes.ChildIncomplete}：“{instance.Element.Name}”调用的流程已结束，但没有达到预期“{expectation.Text}”。重试会重新发起；也可以改正变量后重试、跳过继续，或终止实例。",
                $"{IncidentTypes.ChildIncomplete}: the process called by «{instance.Element.Id}» has ended, but «{expectation.Text}» does not hold. Resolving calls it again, unless you have corrected the variables; you may also skip it, or cancel the instance.",
                record
            );
    }

    /// <summary>Somebody may have put it right in the caller's variables; else the process is called again.</summary>
    public override bool JudgeAgain(Execution run, ElementInstance instance) =>
        ExpectationOf(run, instance, out _) is not { } expectation || run.Holds(expectation, instance, out _, out _);

    private static Expression? ExpectationOf(Execution run, ElementInstance instance, out ExecutableStatus? status)
    {
        status = null;
        if (instance.Element.Call!.Expectation is { } expectation)
            return expectation;
        if (instance.Waiting?.CalledDefinition is { } key)
            status = run.Context.Definitions.Process(key)?.Executable.Status;
        return status?.Reached;
    }

    private static ProcessDefinition? Called(Execution run, ExecutableCall call, string processId) =>
        call.Binding switch
        {
            BindingType.Deployment => run.Context.Definitions.ProcessOfDeployment(run.State.Definition.Deployment, processId),
            BindingType.VersionTag => run.Context.Definitions.ProcessByVersionTag(processId, call.VersionTag ?? ""),
            _ => run.Context.Definitions.LatestProcess(processId),
        };

    private static Failure NotDeployed(string processId, ExecutableCall call) =>
        Failure.Of(
            IncidentTypes.CalledElementError,
            $"没有部署流程“{processId}”{(call.VersionTag is { } tag ? $"(版本标签 {tag})" : "")}。请先部署，再重试。",
            $"Expected process «{processId}» to be deployed, but it is not. Deploy it, then resolve."
        );

    private static Failure CannotStart(ProcessDefinition called) =>
        Failure.Of(
            IncidentTypes.CalledElementError,
            $"流程“{called.Name ?? called.ProcessId}”没有空白开始事件，不能被调用。",
            $"Process «{called.ProcessId}» has no none start event and cannot be called."
        );

    private static Failure TooDeep(int depth) =>
        Failure.Of(
            IncidentTypes.CalledElementError,
            $"调用已经嵌套 {depth - 1} 层，可能是流程互相调用。",
            $"Calls are nested {depth - 1} deep already; processes probably call each other in a circle."
        );
}
