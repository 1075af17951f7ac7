using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>Which event definition may stand on which event (BPMN 2.0.2 table 10.93 and following).</summary>
internal sealed class EventPlaceRules : ProcessRule
{
    private static readonly ProblemKind Missing = ProblemKind.Error(
        "missing-event-definition",
        "请选择事件类型，如消息或定时。",
        "Choose what the event waits for, such as a message or a timer."
    );

    private static readonly ProblemKind NotAllowed = ProblemKind.Error(
        "event-not-allowed",
        "请改用标准允许的事件类型。",
        "Use an event type that the standard allows here."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) =>
        process.Nodes.OfType<Event>().Select(each => Check(process, each)).OfType<BpmnProblem>();

    private static BpmnProblem? Check(ProcessIndex process, Event happening)
    {
        var what = Words.Of(happening);
        if (happening.EventDefinitions.IsEmpty)
            return happening is IntermediateCatchEvent or BoundaryEvent
                ? Missing.At(happening, $"{what.Zh}没有说明等待什么。", $"The {what.En} does not say what it waits for.")
                : null;

        var outOfPlace = happening.EventDefinitions.FirstOrDefault(definition => !IsAllowed(happening, definition.Kind));
        if (outOfPlace is not null)
            return NotAllowed.At(
                happening.Id,
                outOfPlace.Position,
                $"{Words.Of(happening.Kind).Zh}不能是{Words.Of(outOfPlace.Kind).Zh}事件。",
                $"A {Words.Of(happening.Kind).En} cannot be a {Words.Of(outOfPlace.Kind).En} event."
            );

        return happening.EventKind == EventKind.Cancel && !ConcernsTransaction(process, happening)
            ? NotAllowed.At(happening, "取消事件只能用于事务子流程。", "A cancel event belongs to a transaction only.")
            : null;
    }

    private static bool IsAllowed(Event happening, EventKind kind) =>
        happening switch
        {
            StartEvent => kind is not (EventKind.Link or EventKind.Terminate or EventKind.Cancel),
            IntermediateCatchEvent => kind
                is EventKind.Message
                    or EventKind.Timer
                    or EventKind.Signal
                    or EventKind.Conditional
                    or EventKind.Link,
            BoundaryEvent => kind is not (EventKind.Link or EventKind.Terminate),
            IntermediateThrowEvent => kind
                is EventKind.Message
                    or EventKind.Signal
                    or EventKind.Escalation
                    or EventKind.Compensation
                    or EventKind.Link,
            EndEvent => kind is not (EventKind.Timer or EventKind.Conditional or EventKind.Link),
            _ => throw new ArgumentOutOfRangeException(nameof(happening), happening.GetType(), null),
        };

    private static bool ConcernsTransaction(ProcessIndex process, Event happening) =>
        happening is BoundaryEvent boundary
            ? process.Node(boundary.AttachedToRef) is Transaction or null
            : process.ScopeOf(happening.Id) is Transaction;
}
