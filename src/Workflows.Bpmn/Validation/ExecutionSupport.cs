using System.Collections.Immutable;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Validation;

/// <summary>
/// What an engine executes, named by the engine itself. Everything else in an executable process is recognised and refused with the code
/// <c>not-supported</c>, never ignored.
/// </summary>
/// <param name="Elements">Flow nodes with their events and triggers.</param>
/// <param name="Markers">Markers on activities.</param>
/// <param name="Extensions">Extensions that would change what runs.</param>
public sealed record ExecutionSupport(
    ImmutableHashSet<ExecutableElement> Elements,
    ImmutableHashSet<ActivityMarker> Markers,
    ImmutableHashSet<ExecutableExtension> Extensions
)
{
    /// <summary>Everything that BPMN 2.0 knows: refuses nothing.</summary>
    public static ExecutionSupport Everything { get; } =
        new(
            [
                .. from element in Enum.GetValues<ElementKind>()
                from eventKind in Enum.GetValues<EventKind>()
                from trigger in Enum.GetValues<EventTrigger>()
                select new ExecutableElement(element, eventKind, trigger),
            ],
            [.. Enum.GetValues<ActivityMarker>()],
            [.. Enum.GetValues<ExecutableExtension>()]
        );

    /// <summary>An engine that executes <paramref name="elements"/>, without markers and extensions.</summary>
    public static ExecutionSupport Of(params ReadOnlySpan<ExecutableElement> elements) => new([.. elements], [], []);

    /// <summary>The same engine, which also executes <paramref name="markers"/>.</summary>
    public ExecutionSupport With(params ReadOnlySpan<ActivityMarker> markers) => this with { Markers = Markers.Union(markers.ToArray()) };

    /// <summary>The same engine, which also executes <paramref name="extensions"/>.</summary>
    public ExecutionSupport With(params ReadOnlySpan<ExecutableExtension> extensions) =>
        this with
        {
            Extensions = Extensions.Union(extensions.ToArray()),
        };
}

/// <summary>One flow node as the engine executes it, for example (BoundaryEvent, Timer, NonInterrupting) or (UserTask, None, None).</summary>
public readonly record struct ExecutableElement(
    ElementKind Element,
    EventKind Event = EventKind.None,
    EventTrigger Trigger = EventTrigger.None
);

/// <summary>In which place an event triggers.</summary>
public enum EventTrigger
{
    /// <summary>Nothing to tell apart: every flow node but start and boundary events.</summary>
    None,

    /// <summary>A start event directly in a process: creates an instance.</summary>
    Process,

    /// <summary>A start event of an embedded subprocess, transaction or (not allowed) ad hoc subprocess.</summary>
    SubProcess,

    /// <summary>A boundary event that ends its activity, or the start event of an event subprocess that ends its parent scope.</summary>
    Interrupting,

    /// <summary>A boundary event or the start event of an event subprocess beside which work goes on.</summary>
    NonInterrupting,
}

/// <summary>Markers that change how an activity runs.</summary>
public enum ActivityMarker
{
    StandardLoop,
    ParallelMultiInstance,
    SequentialMultiInstance,

    /// <summary>The activity is a compensation handler.</summary>
    Compensation,
}

/// <summary>Extensions and variants that change what runs, beyond the element itself.</summary>
public enum ExecutableExtension
{
    ExecutionListeners,
    TaskListeners,

    /// <summary>A user task without <c>zeebe:userTask</c>, which Camunda 8 turns into a job.</summary>
    JobBasedUserTask,

    /// <summary>A script task that is a job.</summary>
    JobBasedScript,

    /// <summary>A business rule task that is a job.</summary>
    JobBasedDecision,

    /// <summary>A message throw, message end or send task that is a job.</summary>
    JobBasedMessage,

    /// <summary>An ad hoc subprocess whose activities are chosen by a job.</summary>
    JobBasedAdHoc,

    /// <summary>A receive task or event-based gateway with <c>instantiate="true"</c>.</summary>
    Instantiate,

    /// <summary><c>ops:vote</c>.</summary>
    Vote,

    /// <summary>Compensation that is triggered without waiting for its handlers (<c>waitForCompletion="false"</c>).</summary>
    CompensationInBackground,

    /// <summary>A loop marker on an event subprocess, which is started by its event alone.</summary>
    LoopedEventSubProcess,

    /// <summary>Conditions on sequence flows that leave an activity or event directly, without a gateway.</summary>
    ConditionalFlow,
}
