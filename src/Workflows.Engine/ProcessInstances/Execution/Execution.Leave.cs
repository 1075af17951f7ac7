using System.Runtime.InteropServices;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <summary>A sequence flow that was chosen, with the condition that chose it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChosenFlow(ExecutableFlow Flow, EvaluationRecord? Condition);

/// <content>Leaving an element: output mappings, conditions, completion, tokens on the chosen flows.</content>
internal sealed partial class Execution
{
    private readonly List<ChosenFlow> chosen = [];

    /// <summary>The element has done its work.</summary>
    public void Complete(ElementInstance instance)
    {
        if (!instance.IsMultiInstanceBody && ApplyOutputs(instance) is { } failure)
        {
            Fail(instance, failure, IncidentStep.Leave);
            return;
        }
        if (!instance.IsMultiInstanceBody && instance.Element.Behavior.Judge(this, instance) is { } unexpected)
            Fail(instance, unexpected, IncidentStep.Expectation);
        else
            Depart(instance);
    }

    /// <summary>Goes on without what failed: a call whose process did not reach what was expected.</summary>
    public void Skip(ElementInstance instance, IncidentStep step)
    {
        if (step != IncidentStep.Expectation && ApplyOutputs(instance) is { } failure)
            Fail(instance, failure, IncidentStep.Leave);
        else
            Depart(instance);
    }

    private void Depart(ElementInstance instance)
    {
        var element = instance.Element;
        var isInner = instance.LoopCounter > 0;
        chosen.Clear();
        var enough = false;
        if (((isInner ? CollectOutput(instance, out enough) : null) ?? Choose(instance, isInner)) is { } failure)
        {
            Fail(instance, failure, IncidentStep.Depart);
            return;
        }
        if (instance.Waiting is not null)
            CancelWaiting(instance);
        if (instance.IsMultiInstanceBody)
            PublishOutputCollection(instance);
        Emit(new ElementCompleted(instance.Id));
        element.Behavior.Completed(this, instance);

        if (isInner)
            InnerEnded(instance.Scope!, enough);
        else if (instance.Scope is { } scope)
            Continue(instance, scope);
    }

    private Failure? Choose(ElementInstance instance, bool isInner)
    {
        var flows = instance.Element.OutgoingFlows;
        if (isInner || flows.Length == 0)
            return null;
        if (flows.Length > 1 || flows[0].Condition is not null)
            return instance.Element.Behavior.ChooseFlows(this, instance, chosen);
        chosen.Add(new ChosenFlow(flows[0], null));
        return null;
    }

    private void Continue(ElementInstance instance, ElementInstance scope)
    {
        if (chosen.Count == 0)
        {
            EndScopeIfEmpty(scope);
            return;
        }
        for (var i = 0; i < chosen.Count; i++)
            Emit(new SequenceFlowTaken(chosen[i].Flow.Id, scope.Id, instance.Id, chosen[i].Condition));
        // A join may fire at once, which must not disturb the list of what is still to be followed.
        if (chosen.Count == 1)
        {
            Follow(chosen[0].Flow, scope, instance);
            return;
        }
        foreach (var flow in chosen.ToArray())
            Follow(flow.Flow, scope, instance);
    }

    private void Follow(ExecutableFlow flow, ElementInstance scope, ElementInstance from)
    {
        if (flow.Target.IsJoin)
            Arrive(flow, scope, from);
        else
            Enqueue(flow.Target, scope, from);
    }

    /// <summary>A scope ends when nothing lives in it, no token is on its way, and nothing is left to undo (BPMN 2.0.2 §13.3.4, §13.5.5).</summary>
    public void EndScopeIfEmpty(ElementInstance scope)
    {
        if (scope.State != LifeCycle.Active)
            return;
        if (scope.Compensation is { Open.Count: > 0 })
            Undo(scope);
        else if (scope.FirstChild is null && !scope.Inside!.HasTokens && scope.Interruption is null && !queue.Holds(scope))
            Complete(scope);
    }
}
