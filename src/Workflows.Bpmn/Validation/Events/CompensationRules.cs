using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>
/// A compensation boundary event leads by an association to one handler, and a handler is reached so (BPMN 2.0.2 §10.7.1); an event that triggers compensation names
/// an activity of its own scope, or of the scope around its event subprocess (§10.5.5, «Compensate Event»).
/// </summary>
internal sealed class CompensationRules : ExecutableProcessRule
{
    private static readonly ProblemKind NoHandler = ProblemKind.Error(
        "missing-compensation-handler",
        "请用关联线把补偿边界事件连到补偿活动 (isForCompensation)。",
        "Connect the compensation boundary event by an association to a compensation activity (isForCompensation)."
    );

    private static readonly ProblemKind Unreached = ProblemKind.Error(
        "unattached-compensation-handler",
        "请用关联线把它连到补偿边界事件，或取消补偿标记。",
        "Connect it by an association to a compensation boundary event, or clear the compensation marker."
    );

    private static readonly ProblemKind OutOfReach = ProblemKind.Error(
        "compensation-out-of-scope",
        "请选择同一作用域内带补偿边界事件的活动，或不指定活动。",
        "Name an activity with a compensation boundary event in the same scope, or none."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) => CheckHandlers(process).Concat(CheckThrows(process));

    private static IEnumerable<BpmnProblem> CheckThrows(ProcessIndex process)
    {
        foreach (var thrown in process.Nodes.OfType<ThrowEvent>())
        {
            if (
                thrown.Definition is not CompensateEventDefinition { ActivityRef: { } id } definition
                || process.Node(id) is not Activity named
            )
                continue;
            var scope = process.ScopeOf(thrown.Id);
            var around = scope is SubProcess { TriggeredByEvent: true } ? process.ScopeOf(scope.Id) : null;
            var there = process.ScopeOf(id);
            if (there != scope && there != around)
                yield return OutOfReach.At(
                    thrown.Id,
                    definition.Position,
                    $"{Words.Of(thrown).Zh}指定的{Words.Of(named).Zh}不在它的作用域里。",
                    $"The {Words.Of(named).En}, which the {Words.Of(thrown).En} names, is not in its scope."
                );
            else if (named is not SubProcess && process.BoundaryEventsOf(id).All(each => each.EventKind != EventKind.Compensation))
                yield return OutOfReach.At(
                    thrown.Id,
                    definition.Position,
                    $"{Words.Of(thrown).Zh}指定的{Words.Of(named).Zh}没有补偿边界事件。",
                    $"The {Words.Of(named).En}, which the {Words.Of(thrown).En} names, has no compensation boundary event."
                );
        }
    }

    private static IEnumerable<BpmnProblem> CheckHandlers(ProcessIndex process)
    {
        var handlers = new HashSet<string>();
        foreach (var boundary in process.Nodes.OfType<BoundaryEvent>().Where(each => each.EventKind == EventKind.Compensation))
        {
            var what = Words.Of(boundary);
            if (process.CompensationHandlerOf(boundary.Id) is not { } handler)
                yield return NoHandler.At(boundary, $"{what.Zh}没有连到补偿活动。", $"The {what.En} leads to no handler.");
            else if (!handler.IsForCompensation)
                yield return NoHandler.At(
                    boundary,
                    $"{what.Zh}连到的{Words.Of(handler).Zh}没有补偿标记。",
                    $"The {Words.Of(handler).En}, to which the {what.En} leads, is not marked for compensation."
                );
            else
                handlers.Add(handler.Id);
        }

        foreach (var activity in process.Nodes.OfType<Activity>())
            if (activity.IsForCompensation && !handlers.Contains(activity.Id) && activity is not SubProcess { TriggeredByEvent: true })
                yield return Unreached.At(
                    activity,
                    $"补偿活动{Words.Of(activity).Zh}没有连到补偿边界事件。",
                    $"No compensation boundary event leads to the {Words.Of(activity).En}."
                );
    }
}
