using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Engine.Tests.Building;

/// <summary>A process in the language of BPMN: nodes by their names, flows by paths through them.</summary>
internal sealed class ProcessBuilder(string id)
{
    private readonly List<FlowElement> elements = [];
    private readonly List<Artifact> artifacts = [];
    private readonly List<Lane> lanes = [];
    private int flows;

    public string Id { get; } = id;
    public ProcessTerms? Terms { get; set; }
    public List<HandoffTerms> Handoffs { get; } = [];
    public List<Right> Rights { get; } = [];
    public List<string> Personal { get; } = [];

    public ProcessBuilder Start(string id = "start") => Add(new StartEvent { Id = id });

    public ProcessBuilder MessageStart(string id, string message, params (string Target, string Source)[] outputs) =>
        Add(
            new StartEvent
            {
                Id = id,
                EventDefinitions = [MessageDefinition(id, message, null)],
                IoMapping = Mapping([], outputs),
            }
        );

    public ProcessBuilder TimerStart(string id, string? cycle = null, string? date = null, StartTerms? terms = null) =>
        Add(
            new StartEvent
            {
                Id = id,
                EventDefinitions =
                [
                    new TimerEventDefinition
                    {
                        Id = id + "-def",
                        TimeCycle = cycle is null ? null : Text(cycle),
                        TimeDate = date is null ? null : Text(date),
                    },
                ],
                Terms = terms,
            }
        );

    public ProcessBuilder SignalStart(string id, string signal) => Add(new StartEvent { Id = id, EventDefinitions = [Signal(id, signal)] });

    public ProcessBuilder CatchSignal(string id, string signal) =>
        Add(new IntermediateCatchEvent { Id = id, EventDefinitions = [Signal(id, signal)] });

    public ProcessBuilder BoundarySignal(string id, string on, string signal, bool interrupting = true) =>
        Add(
            new BoundaryEvent
            {
                Id = id,
                AttachedToRef = on,
                CancelActivity = interrupting,
                EventDefinitions = [Signal(id, signal)],
            }
        );

    public ProcessBuilder ThrowSignal(string id, string signal, params (string Target, string Source)[] inputs) =>
        Add(
            new IntermediateThrowEvent
            {
                Id = id,
                EventDefinitions = [Signal(id, signal)],
                IoMapping = Mapping(inputs, []),
            }
        );

    public ProcessBuilder SignalEnd(string id, string signal) => Add(new EndEvent { Id = id, EventDefinitions = [Signal(id, signal)] });

    public static SignalEventDefinition Signal(string id, string name) =>
        new()
        {
            Id = id + "-def",
            Signal = new Signal { Id = id + "-signal", Name = Text(name) },
        };

    public ProcessBuilder End(string id = "end", params (string Target, string Source)[] outputs) =>
        Add(new EndEvent { Id = id, IoMapping = Mapping([], outputs) });

    public ProcessBuilder Task(string id, Func<AbstractTask, AbstractTask>? with = null) => Add(new AbstractTask { Id = id }, with);

    public ProcessBuilder UserTask(string id, Func<UserTask, UserTask>? with = null) =>
        Add(
            new UserTask
            {
                Id = id,
                Name = id,
                IsCamundaUserTask = true,
            },
            with
        );

    public ProcessBuilder ServiceTask(string id, string? type = null, Func<ServiceTask, ServiceTask>? with = null) =>
        Add(new ServiceTask { Id = id, Job = Job(type ?? id) }, with);

    public ProcessBuilder ScriptTask(string id, string expression, string result) =>
        Add(new ScriptTask { Id = id, Script = new Script(Text(expression), result, default) });

    public ProcessBuilder DecisionTask(string id, string decision, string result, string? versionTag = null) =>
        Add(
            new BusinessRuleTask
            {
                Id = id,
                Decision = new CalledDecision(
                    Text(decision),
                    result,
                    versionTag is null ? BindingType.Latest : BindingType.VersionTag,
                    versionTag,
                    default
                ),
            }
        );

    public ProcessBuilder CallActivity(string id, string process, Func<CallActivity, CallActivity>? with = null) =>
        Add(
            new CallActivity
            {
                Id = id,
                CalledElement = new CalledElement(Text(process), null, true, BindingType.Latest, null, null, default),
            },
            with
        );

    public ProcessBuilder Exclusive(string id, string? @default = null) => Add(new ExclusiveGateway { Id = id, Default = @default });

    public ProcessBuilder Inclusive(string id, string? @default = null) => Add(new InclusiveGateway { Id = id, Default = @default });

    public ProcessBuilder Parallel(string id) => Add(new ParallelGateway { Id = id });

    public ProcessBuilder EventBased(string id) => Add(new EventBasedGateway { Id = id });

    public ProcessBuilder CatchMessage(string id, string message, string key, params (string Target, string Source)[] outputs) =>
        Add(
            new IntermediateCatchEvent
            {
                Id = id,
                EventDefinitions = [MessageDefinition(id, message, key)],
                IoMapping = Mapping([], outputs),
            }
        );

    public ProcessBuilder ReceiveTask(string id, string message, string key) =>
        Add(new ReceiveTask { Id = id, Message = Message(id, message, key) });

    public ProcessBuilder ThrowMessage(string id, string message, string? key, params (string Target, string Source)[] inputs) =>
        Add(
            new IntermediateThrowEvent
            {
                Id = id,
                EventDefinitions =
                [
                    new MessageEventDefinition
                    {
                        Id = id + "-def",
                        Message = Message(id, message, null),
                        Publish = key is null ? null : new PublishMessage(Text(key), null, null, default),
                    },
                ],
                IoMapping = Mapping(inputs, []),
            }
        );

    public ProcessBuilder CatchTimer(string id, string duration) =>
        Add(new IntermediateCatchEvent { Id = id, EventDefinitions = [Duration(id, duration)] });

    public ProcessBuilder BoundaryTimer(string id, string on, string duration, bool interrupting = true) =>
        Add(
            new BoundaryEvent
            {
                Id = id,
                AttachedToRef = on,
                CancelActivity = interrupting,
                EventDefinitions = [Duration(id, duration)],
            }
        );

    public ProcessBuilder BoundaryCycle(string id, string on, string cycle) =>
        Add(
            new BoundaryEvent
            {
                Id = id,
                AttachedToRef = on,
                CancelActivity = false,
                EventDefinitions = [new TimerEventDefinition { Id = id + "-def", TimeCycle = Text(cycle) }],
            }
        );

    public ProcessBuilder BoundaryMessage(string id, string on, string message, string key, bool interrupting = true) =>
        Add(
            new BoundaryEvent
            {
                Id = id,
                AttachedToRef = on,
                CancelActivity = interrupting,
                EventDefinitions = [MessageDefinition(id, message, key)],
            }
        );

    public ProcessBuilder BoundaryError(string id, string on, string? code = null) =>
        Add(
            new BoundaryEvent
            {
                Id = id,
                AttachedToRef = on,
                EventDefinitions =
                [
                    new ErrorEventDefinition
                    {
                        Id = id + "-def",
                        Error = code is null ? null : new Error { Id = code, ErrorCode = Text(code) },
                    },
                ],
            }
        );

    public ProcessBuilder SubProcess(string id, Action<ProcessBuilder> inside, Func<SubProcess, SubProcess>? with = null)
    {
        var inner = new ProcessBuilder(id);
        inside(inner);
        return Add(
            new SubProcess
            {
                Id = id,
                FlowElements = [.. inner.elements],
                Artifacts = [.. inner.artifacts],
            },
            with
        );
    }

    /// <summary>An event subprocess: its start event, one activity after it, and an end event. Ids are <c>id-start</c>, <c>id-work</c>, <c>id-end</c>.</summary>
    public ProcessBuilder EventSubProcess(
        string id,
        EventDefinition trigger,
        bool interrupting = true,
        Action<ProcessBuilder>? inside = null,
        (string Target, string Source)[]? outputs = null
    ) =>
        SubProcess(
            id,
            inner =>
            {
                inner.Add(
                    new StartEvent
                    {
                        Id = id + "-start",
                        IsInterrupting = interrupting,
                        EventDefinitions = [trigger],
                        IoMapping = Mapping([], outputs ?? []),
                    }
                );
                if (inside is not null)
                    inside(inner);
                else
                    inner.ServiceTask(id + "-work").End(id + "-end").Path(id + "-start", id + "-work", id + "-end");
            },
            sub => sub with { TriggeredByEvent = true }
        );

    public ProcessBuilder Boundary(string id, string on, EventDefinition trigger, bool interrupting = true) =>
        Add(
            new BoundaryEvent
            {
                Id = id,
                AttachedToRef = on,
                CancelActivity = interrupting,
                EventDefinitions = [trigger],
            }
        );

    public ProcessBuilder EndWith(string id, EventDefinition thrown, params (string Target, string Source)[] inputs) =>
        Add(
            new EndEvent
            {
                Id = id,
                EventDefinitions = [thrown],
                IoMapping = Mapping(inputs, []),
            }
        );

    public ProcessBuilder Throw(string id, EventDefinition thrown, params (string Target, string Source)[] inputs) =>
        Add(
            new IntermediateThrowEvent
            {
                Id = id,
                EventDefinitions = [thrown],
                IoMapping = Mapping(inputs, []),
            }
        );

    public ProcessBuilder Catch(string id, EventDefinition awaited) =>
        Add(new IntermediateCatchEvent { Id = id, EventDefinitions = [awaited] });

    /// <summary>A compensation boundary event on an activity, and the association that leads to its handler.</summary>
    public ProcessBuilder Undo(string activity, string handler)
    {
        Boundary($"comp-{activity}", activity, new CompensateEventDefinition { Id = $"comp-{activity}-def" });
        artifacts.Add(
            new Association
            {
                Id = $"comp-{activity}-line",
                SourceRef = $"comp-{activity}",
                TargetRef = handler,
            }
        );
        return this;
    }

    public static EventDefinition Terminates => new TerminateEventDefinition { Id = "terminate" };

    public static EventDefinition Error(string? code = null) =>
        new ErrorEventDefinition { Id = "error", Error = code is null ? null : new Error { Id = "e", ErrorCode = Text(code) } };

    public static EventDefinition Escalation(string? code = null) =>
        new EscalationEventDefinition
        {
            Id = "escalation",
            Escalation = code is null ? null : new Escalation { Id = "e", EscalationCode = Text(code) },
        };

    public static EventDefinition Compensates(string? activity = null) =>
        new CompensateEventDefinition { Id = "compensate", ActivityRef = activity };

    public static EventDefinition After(string duration) => Duration("after", duration);

    public static EventDefinition Every(string cycle) => new TimerEventDefinition { Id = "every", TimeCycle = Text(cycle) };

    public static EventDefinition MessageOf(string name, string? key) => MessageDefinition("message", name, key);

    public static EventDefinition LinkTo(string name) => new LinkEventDefinition { Id = "link", LinkName = name };

    /// <summary>Flows from each node of the path to the next. Their ids are <c>from-to</c>.</summary>
    public ProcessBuilder Path(params string[] nodes)
    {
        for (var i = 1; i < nodes.Length; i++)
            Flow(nodes[i - 1], nodes[i]);
        return this;
    }

    public ProcessBuilder Flow(string from, string to, string? condition = null, string? id = null)
    {
        flows++;
        elements.Add(
            new SequenceFlow
            {
                Id = id ?? $"{from}-{to}",
                SourceRef = from,
                TargetRef = to,
                Condition = condition is null ? null : Text(condition),
            }
        );
        return this;
    }

    public ProcessBuilder Lane(string position, params string[] nodes)
    {
        lanes.Add(
            new Lane
            {
                Id = "lane-" + position,
                PositionId = position,
                FlowNodeRefs = [.. nodes],
            }
        );
        return this;
    }

    public BpmnProcess Build() =>
        new()
        {
            Id = Id,
            Name = Id,
            IsExecutable = true,
            FlowElements = [.. elements],
            Artifacts = [.. artifacts],
            LaneSets = lanes.Count == 0 ? [] : [new LaneSet { Id = "lanes", Lanes = [.. lanes] }],
            Terms = Terms,
            Handoffs = [.. Handoffs],
            Rights = [.. Rights],
            PersonalVariables = [.. Personal],
        };

    public static FormalExpression Text(string text) => new(text, default);

    public static IoMapping Mapping((string Target, string Source)[] inputs, (string Target, string Source)[] outputs) =>
        new(MappingsOf(inputs), MappingsOf(outputs));

    public static MultiInstanceLoopCharacteristics ForEach(
        string items,
        string? element = "item",
        bool sequential = false,
        string? collect = null,
        string? result = null,
        string? until = null
    ) =>
        new()
        {
            Id = "loop",
            IsSequential = sequential,
            InputCollection = Text(items),
            InputElement = element,
            OutputCollection = collect,
            OutputElement = result is null ? null : Text(result),
            CompletionCondition = until is null ? null : Text(until),
        };

    public static JobDefinition Job(string type, string? retries = null) =>
        new(Text(type), retries is null ? null : Text(retries), [], null, default);

    private ProcessBuilder Add<T>(T node, Func<T, T>? with = null)
        where T : FlowNode
    {
        elements.Add(with is null ? node : with(node));
        return this;
    }

    private static ImmutableArray<VariableMapping> MappingsOf((string Target, string Source)[] mappings) =>
        [.. mappings.Select(mapping => new VariableMapping(Text(mapping.Source), mapping.Target, default))];

    private static Message Message(string id, string name, string? key) =>
        new()
        {
            Id = id + "-message",
            Name = Text(name),
            CorrelationKey = key is null ? null : Text(key),
        };

    private static MessageEventDefinition MessageDefinition(string id, string name, string? key) =>
        new() { Id = id + "-def", Message = Message(id, name, key) };

    private static TimerEventDefinition Duration(string id, string duration) => new() { Id = id + "-def", TimeDuration = Text(duration) };
}
