using Workflows.Bpmn.Model;
using Workflows.Bpmn.Validation;
using SupportedElement = Workflows.Bpmn.Validation.ExecutableElement;

namespace Workflows.Engine.Behaviors;

/// <summary>What this engine executes, for the reader of models: everything else is refused at deployment with its place, never ignored.</summary>
public static class EngineSupport
{
    public static ExecutionSupport Current { get; } =
        ExecutionSupport
            .Of([.. BehaviorRegistry.Known.SelectMany(PlacesOf)])
            .With(ActivityMarker.ParallelMultiInstance, ActivityMarker.SequentialMultiInstance)
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
            ElementKind.StartEvent =>
            [
                new(known.Element, known.Event, EventTrigger.Process),
                // A subprocess begins at its none start event only.
                .. known.Event == EventKind.None ? new SupportedElement[] { new(known.Element, known.Event, EventTrigger.SubProcess) } : [],
            ],
            ElementKind.BoundaryEvent =>
            [
                new(known.Element, known.Event, EventTrigger.Interrupting),
                .. known.Event != EventKind.Error
                    ? new SupportedElement[] { new(known.Element, known.Event, EventTrigger.NonInterrupting) }
                    : [],
            ],
            _ => [new(known.Element, known.Event)],
        };
}
