using Workflows.Bpmn.Model;
using Workflows.Bpmn.Validation;
using SupportedElement = Workflows.Bpmn.Validation.ExecutableElement;

namespace Workflows.Engine.Behaviors;

/// <summary>What this engine executes, for the reader of models: everything else is refused at deployment with its place, never ignored.</summary>
public static class EngineSupport
{
    /// <summary>Of the start events those that create an instance; the others stand in event subprocesses only.</summary>
    private static readonly EventKind[] StartsProcesses = [EventKind.None, EventKind.Message, EventKind.Timer, EventKind.Signal];

    public static ExecutionSupport Current { get; } =
        ExecutionSupport
            .Of([.. BehaviorRegistry.Known.SelectMany(PlacesOf)])
            .With(ActivityMarker.ParallelMultiInstance, ActivityMarker.SequentialMultiInstance, ActivityMarker.Compensation)
            .With(
                // A user task is managed by the engine, whether or not zeebe:userTask says so.
                ExecutableExtension.JobBasedUserTask,
                ExecutableExtension.JobBasedScript,
                ExecutableExtension.JobBasedDecision,
                ExecutableExtension.JobBasedMessage,
                ExecutableExtension.ConditionalFlow
            );

    private static IEnumerable<SupportedElement> PlacesOf((ElementKind Element, EventKind Event) known) =>
        known.Element switch
        {
            ElementKind.StartEvent => [.. StartsOf(known.Event).Select(place => new SupportedElement(known.Element, known.Event, place))],
            ElementKind.BoundaryEvent => [.. AtEdge(known.Event).Select(place => new SupportedElement(known.Element, known.Event, place))],
            _ => [new(known.Element, known.Event)],
        };

    private static IEnumerable<EventTrigger> StartsOf(EventKind kind)
    {
        if (StartsProcesses.Contains(kind))
            yield return EventTrigger.Process;
        // A subprocess begins at its none start event only, an event subprocess at anything but that.
        if (kind == EventKind.None)
            yield return EventTrigger.SubProcess;
        else
            foreach (var place in AtEdge(kind))
                yield return place;
    }

    private static IEnumerable<EventTrigger> AtEdge(EventKind kind)
    {
        yield return EventTrigger.Interrupting;
        if (kind != EventKind.Error)
            yield return EventTrigger.NonInterrupting;
    }
}
