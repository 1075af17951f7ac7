using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>A compensation boundary event leads by an association to one handler, and a handler is reached so (BPMN 2.0.2 §10.7.1).</summary>
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

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
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
