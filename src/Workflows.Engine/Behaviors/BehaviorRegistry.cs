using Workflows.Bpmn.Model;
using Workflows.Engine.Triggers;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Which behaviour runs which element: a new element is one class and one line here. What has no line is refused at deployment (<see cref="EngineSupport"/>).
/// </summary>
internal static class BehaviorRegistry
{
    private static readonly PassThroughBehavior PassThrough = new();
    private static readonly JobBehavior Job = new();
    private static readonly ThrowMessageBehavior ThrowMessage = new();
    private static readonly ThrowSignalBehavior ThrowSignal = new();
    private static readonly CatchBehavior Catch = new();
    private static readonly SubProcessBehavior SubProcess = new();
    private static readonly ThrowEscalationBehavior ThrowEscalation = new();
    private static readonly ThrowCompensationBehavior ThrowCompensation = new();

    private static readonly Dictionary<(ElementKind, EventKind), ElementBehavior> Behaviors = new()
    {
        [(ElementKind.StartEvent, EventKind.None)] = PassThrough,
        [(ElementKind.StartEvent, EventKind.Message)] = PassThrough,
        [(ElementKind.StartEvent, EventKind.Timer)] = PassThrough,
        [(ElementKind.StartEvent, EventKind.Signal)] = PassThrough,
        [(ElementKind.StartEvent, EventKind.Error)] = PassThrough,
        [(ElementKind.StartEvent, EventKind.Escalation)] = PassThrough,
        [(ElementKind.EndEvent, EventKind.None)] = PassThrough,
        [(ElementKind.EndEvent, EventKind.Message)] = ThrowMessage,
        [(ElementKind.EndEvent, EventKind.Signal)] = ThrowSignal,
        [(ElementKind.EndEvent, EventKind.Error)] = new ThrowErrorBehavior(),
        [(ElementKind.EndEvent, EventKind.Escalation)] = ThrowEscalation,
        [(ElementKind.EndEvent, EventKind.Compensation)] = ThrowCompensation,
        [(ElementKind.EndEvent, EventKind.Terminate)] = new TerminateBehavior(),
        [(ElementKind.IntermediateThrowEvent, EventKind.None)] = PassThrough,
        [(ElementKind.IntermediateThrowEvent, EventKind.Message)] = ThrowMessage,
        [(ElementKind.IntermediateThrowEvent, EventKind.Signal)] = ThrowSignal,
        [(ElementKind.IntermediateThrowEvent, EventKind.Escalation)] = ThrowEscalation,
        [(ElementKind.IntermediateThrowEvent, EventKind.Compensation)] = ThrowCompensation,
        [(ElementKind.IntermediateThrowEvent, EventKind.Link)] = PassThrough,
        [(ElementKind.IntermediateCatchEvent, EventKind.Link)] = PassThrough,
        [(ElementKind.IntermediateCatchEvent, EventKind.Message)] = Catch,
        [(ElementKind.IntermediateCatchEvent, EventKind.Timer)] = Catch,
        [(ElementKind.IntermediateCatchEvent, EventKind.Signal)] = Catch,
        [(ElementKind.BoundaryEvent, EventKind.Message)] = PassThrough,
        [(ElementKind.BoundaryEvent, EventKind.Timer)] = PassThrough,
        [(ElementKind.BoundaryEvent, EventKind.Signal)] = PassThrough,
        [(ElementKind.BoundaryEvent, EventKind.Error)] = PassThrough,
        [(ElementKind.BoundaryEvent, EventKind.Escalation)] = PassThrough,
        [(ElementKind.BoundaryEvent, EventKind.Compensation)] = PassThrough,
        [(ElementKind.AbstractTask, EventKind.None)] = PassThrough,
        [(ElementKind.ManualTask, EventKind.None)] = PassThrough,
        [(ElementKind.UserTask, EventKind.None)] = new UserTaskBehavior(),
        [(ElementKind.ServiceTask, EventKind.None)] = Job,
        [(ElementKind.SendTask, EventKind.None)] = ThrowMessage,
        [(ElementKind.ReceiveTask, EventKind.None)] = Catch,
        [(ElementKind.ScriptTask, EventKind.None)] = new ScriptTaskBehavior(),
        [(ElementKind.BusinessRuleTask, EventKind.None)] = new BusinessRuleTaskBehavior(),
        [(ElementKind.SubProcess, EventKind.None)] = SubProcess,
        [(ElementKind.EventSubProcess, EventKind.None)] = SubProcess,
        [(ElementKind.CallActivity, EventKind.None)] = new CallActivityBehavior(),
        [(ElementKind.ExclusiveGateway, EventKind.None)] = new ExclusiveGatewayBehavior(),
        [(ElementKind.InclusiveGateway, EventKind.None)] = new InclusiveGatewayBehavior(),
        [(ElementKind.ParallelGateway, EventKind.None)] = new ParallelGatewayBehavior(),
        [(ElementKind.EventBasedGateway, EventKind.None)] = new EventBasedGatewayBehavior(),
    };

    private static readonly Dictionary<EventKind, EventTrigger> Triggers = new()
    {
        [EventKind.Message] = new MessageTrigger(),
        [EventKind.Timer] = new TimerTrigger(),
        [EventKind.Error] = new ThrownTrigger(),
        [EventKind.Escalation] = new ThrownTrigger(),
        [EventKind.Signal] = new SignalTrigger(),
    };

    /// <summary>The behaviour of an element; whatever has a task definition is a job for a worker.</summary>
    public static ElementBehavior? Find(ElementKind element, EventKind eventKind, bool hasJob) =>
        hasJob ? Job : Behaviors.GetValueOrDefault((element, eventKind));

    public static EventTrigger? Trigger(EventKind eventKind) => Triggers.GetValueOrDefault(eventKind);

    public static IEnumerable<(ElementKind Element, EventKind Event)> Known => Behaviors.Keys;
}
