using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Behaviors;
using BpmnEvent = Workflows.Bpmn.Model.Event;

namespace Workflows.Engine.Definitions;

/// <summary>Reads what is particular to one element out of the model.</summary>
internal static class ElementDetailsReader
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    public static void Read(FlowNode node, ExecutableElement element, ProcessIndex index)
    {
        element.Inputs = Mappings(node.IoMapping?.Inputs ?? []);
        element.Outputs = Mappings(node.IoMapping?.Outputs ?? []);
        if (node is Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics loop })
            element.MultiInstance = MultiInstance(loop);

        switch (node)
        {
            case UserTask task:
                element.UserTask = UserTask(task, index);
                break;
            case ServiceTask task:
                element.Job = Job(task.Job);
                break;
            case SendTask task:
                element.Job = Job(task.Job);
                element.Message = Message(task.Message, task.Publish);
                break;
            case ScriptTask task:
                element.Job = Job(task.Job);
                if (Expression.Condition(task.Script?.Expression) is { } body)
                    element.Script = new ExecutableScript(body, task.Script!.ResultVariable ?? "");
                break;
            case BusinessRuleTask task:
                element.Job = Job(task.Job);
                if (Expression.Of(task.Decision?.DecisionId) is { } id)
                {
                    var called = task.Decision!;
                    element.Decision = new ExecutableDecision(id, called.BindingType, called.VersionTag, called.ResultVariable ?? "");
                }
                break;
            case ReceiveTask task:
                element.Message = Message(task.Message, null);
                element.Trigger = BehaviorRegistry.Trigger(EventKind.Message);
                break;
            case CallActivity call:
                element.Call = Call(call);
                break;
            case BpmnEvent @event:
                ReadEvent(@event, element);
                break;
            default:
                break;
        }
    }

    private static void ReadEvent(BpmnEvent node, ExecutableElement element)
    {
        if (node is ThrowEvent thrown)
            element.Job = Job(thrown.Job);
        if (node is StartEvent start)
        {
            element.StartForm = start.Form is { } form ? Form(form) : null;
            element.StartTerms = start.Terms;
        }
        if (node is CatchEvent)
            element.Trigger = BehaviorRegistry.Trigger(node.EventKind);
        switch (node.Definition)
        {
            case MessageEventDefinition message:
                element.Message = Message(message.Message, message.Publish);
                break;
            case TimerEventDefinition timer:
                element.Timer = new ExecutableTimer(
                    Expression.Of(timer.TimeDate),
                    Expression.Of(timer.TimeDuration),
                    Expression.Of(timer.TimeCycle)
                );
                break;
            case SignalEventDefinition signal:
                element.Signal = Expression.Of(signal.Signal?.Name);
                break;
            case ErrorEventDefinition error:
                element.Error = new ExecutableError(Expression.Of(error.Error?.ErrorCode));
                break;
            case EscalationEventDefinition escalation:
                element.Escalation = new ExecutableEscalation(Expression.Of(escalation.Escalation?.EscalationCode));
                break;
            case CompensateEventDefinition compensation when node is ThrowEvent:
                element.Compensation = new ExecutableCompensation(compensation.ActivityRef);
                break;
            default:
                break;
        }
    }

    private static Mapping[] Mappings(IReadOnlyList<VariableMapping> mappings) =>
        [
            .. mappings
                .Where(mapping => mapping.Source is not null && mapping.Target.Length > 0)
                .Select(mapping => new Mapping(Expression.Of(mapping.Source)!, mapping.Target.Split('.'))),
        ];

    private static ExecutableJob? Job(JobDefinition? job) =>
        Expression.Of(job?.Type) is { } type
            ? new ExecutableJob(
                type,
                Expression.Of(job!.Retries),
                job.Headers.IsDefaultOrEmpty ? NoHeaders : HeadersOf(job.Headers),
                Expression.Of(job.Priority)
            )
            : null;

    private static Dictionary<string, string> HeadersOf(IEnumerable<TaskHeader> headers) =>
        headers.DistinctBy(header => header.Key).ToDictionary(header => header.Key, header => header.Value, StringComparer.Ordinal);

    private static ExecutableMessage? Message(Message? message, PublishMessage? publish) =>
        Expression.Of(message?.Name) is { } name
            ? new ExecutableMessage(name, Expression.Of(publish?.CorrelationKey ?? message!.CorrelationKey))
            {
                MessageId = Expression.Of(publish?.MessageId),
                TimeToLive = Expression.Of(publish?.TimeToLive),
            }
            : null;

    private static ExecutableUserTask UserTask(UserTask task, ProcessIndex index) =>
        new()
        {
            Assignee = Expression.Of(task.Assignment?.Assignee),
            CandidateGroups = Expression.Of(task.Assignment?.CandidateGroups),
            CandidateUsers = Expression.Of(task.Assignment?.CandidateUsers),
            LanePosition = index.LanePositionOf(task.Id),
            DueDate = Expression.Of(task.Schedule?.DueDate),
            FollowUpDate = Expression.Of(task.Schedule?.FollowUpDate),
            Priority = Expression.Of(task.Priority),
            Form = task.Form is { } form ? Form(form) : null,
            Outcomes = [.. task.Outcomes?.Items.Select(outcome => new TaskOutcome(outcome.Id, outcome.Name ?? outcome.Id)) ?? []],
            OutcomeVariable = task.Outcomes?.Variable,
            NotBy = NotByProperty.NamesOf(task),
            EscalationPolicy = task.Properties.FirstOrDefault(property => property.Name == "escalationPolicy")?.Value ?? "E1",
            Headers = HeadersOf(task.Headers),
        };

    private static ExecutableForm Form(FormDefinition form) =>
        new(form.FormId, form.BindingType, form.VersionTag, Expression.Of(form.ExternalReference));

    private static ExecutableCall? Call(CallActivity call) =>
        Expression.Of(call.CalledElement?.ProcessId) is { } processId
            ? new ExecutableCall(
                processId,
                call.CalledElement!.BindingType,
                call.CalledElement.VersionTag,
                call.CalledElement.PropagateAllParentVariables,
                call.CalledElement.PropagateAllChildVariables ?? call.IoMapping is not { Outputs.IsEmpty: false },
                Expression.Of(call.CalledElement.BusinessId),
                Expression.Condition(call.Expectation?.Condition)
            )
            : null;

    private static ExecutableMultiInstance? MultiInstance(MultiInstanceLoopCharacteristics loop) =>
        Expression.Condition(loop.InputCollection) is { } items
            ? new ExecutableMultiInstance(
                loop.IsSequential,
                items,
                loop.InputElement,
                loop.OutputCollection,
                Expression.Condition(loop.OutputElement),
                Expression.Condition(loop.CompletionCondition)
            )
            : null;
}
