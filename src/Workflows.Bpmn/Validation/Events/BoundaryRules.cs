using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>A boundary event sits on an activity of its own scope; errors, cancellation and compensation interrupt or come too late to (BPMN 2.0.2 §10.5.4).</summary>
internal sealed class BoundaryRules : ProcessRule
{
    private static readonly ProblemKind NotAttached = ProblemKind.Error(
        "boundary-not-attached",
        "请把边界事件拖到同一层的活动边框上。",
        "Drag the boundary event onto the edge of an activity in the same scope."
    );

    private static readonly ProblemKind MustInterrupt = ProblemKind.Error(
        "boundary-must-interrupt",
        "请改为中断型 (cancelActivity=\"true\")。",
        "Make it interrupting (cancelActivity=\"true\")."
    );

    private static readonly ProblemKind Duplicate = ProblemKind.Error(
        "duplicate-boundary",
        "请合并为一个，或区分它们等待的内容。",
        "Merge them, or let them wait for different things."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var boundary in process.Nodes.OfType<BoundaryEvent>())
        {
            var what = Words.Of(boundary);
            if (process.Node(boundary.AttachedToRef) is not Activity activity)
                yield return NotAttached.At(boundary, $"{what.Zh}没有附着在活动上。", $"The {what.En} is not attached to an activity.");
            else if (process.ScopeOf(activity.Id) != process.ScopeOf(boundary.Id))
                yield return NotAttached.At(
                    boundary,
                    $"{what.Zh}与它附着的活动不在同一层。",
                    $"The {what.En} and its activity lie in different scopes."
                );
            else if (activity is SubProcess { TriggeredByEvent: true })
                yield return NotAttached.At(
                    boundary,
                    $"{what.Zh}不能附着在事件子流程上。",
                    $"The {what.En} cannot be attached to an event subprocess."
                );

            if (!boundary.CancelActivity && boundary.EventKind is (EventKind.Error or EventKind.Cancel))
                yield return MustInterrupt.At(boundary, $"{what.Zh}必须中断活动。", $"The {what.En} must interrupt its activity.");
        }

        foreach (var group in process.Nodes.OfType<BoundaryEvent>().GroupBy(boundary => boundary.AttachedToRef))
        foreach (var problem in Duplicates(group))
            yield return problem;
    }

    /// <summary>Two boundary events for the same message, signal, error or escalation: which of them is meant cannot be told.</summary>
    private static IEnumerable<BpmnProblem> Duplicates(IEnumerable<BoundaryEvent> boundaries)
    {
        var seen = new HashSet<(EventKind, string)>();
        foreach (var boundary in boundaries)
            if (TriggerOf(boundary.Definition) is { } trigger && !seen.Add((boundary.EventKind, trigger)))
                yield return Duplicate.At(
                    boundary,
                    $"同一活动上有两个等待“{trigger}”的{Words.KindOf(boundary).Zh}。",
                    $"The activity has two {Words.KindOf(boundary).En}s for “{trigger}”."
                );
    }

    private static string? TriggerOf(EventDefinition? definition) =>
        definition switch
        {
            MessageEventDefinition message => message.Message?.Name?.Text,
            SignalEventDefinition signal => signal.Signal?.Name?.Text,
            ErrorEventDefinition error => error.ErrorRef is null ? "*" : error.Error?.ErrorCode?.Text,
            EscalationEventDefinition escalation => escalation.EscalationRef is null ? "*" : escalation.Escalation?.EscalationCode?.Text,
            _ => null,
        };
}
