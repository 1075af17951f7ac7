using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Scheduling;
using Workflows.Engine.Variables;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Publishes a message and goes on: message throw and end events, send tasks without a job (BPMN 2.0.2 §13.5.3). The element's local variables, those
/// of its input mappings, travel with it.
/// </summary>
internal sealed class ThrowMessageBehavior : ElementBehavior
{
    private static readonly TimeSpan DefaultTimeToLive = TimeSpan.FromHours(1);

    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        var message = instance.Element.Message!;
        string key = "",
            id = "";
        if (run.TextOf(message.Name, instance, out var name, out _) is { } noName)
            return noName;
        if (message.CorrelationKey is { } correlation && run.TextOf(correlation, instance, out key, out _) is { } noKey)
            return noKey;
        if (message.MessageId is { } messageId && run.TextOf(messageId, instance, out id, out _) is { } noId)
            return noId;
        if (TimeToLive(run, instance, message.TimeToLive, out var timeToLive) is { } noTime)
            return noTime;

        var thrown = new MessageThrown(
            instance.Id,
            new MessageKey(run.NextKey()),
            name,
            key,
            VisibleVariables.LocalsOf(instance),
            (int)timeToLive.TotalSeconds
        )
        {
            MessageId = id.Length > 0 ? id : null,
        };
        run.Emit(thrown);
        run.Send(
            StreamId.OfMessage(name, key),
            new PublishMessage(thrown.Message, name, key, thrown.Variables, timeToLive, thrown.MessageId) { ThrownBy = run.State.Key }
        );
        run.Complete(instance);
        return null;
    }

    private static Failure? TimeToLive(Execution run, ElementInstance instance, Expression? expression, out TimeSpan timeToLive)
    {
        timeToLive = DefaultTimeToLive;
        if (expression is null)
            return null;
        var result = run.Evaluate(expression, instance);
        if (result.Failure is not null)
            return result.Failure;
        if (!Moments.TryAfter(result.Value, run.Context.Now, null, out var end))
            return Execution.NotA(expression, "时长（如 PT1H）", "a duration such as PT1H", result);
        timeToLive = end - run.Context.Now;
        return null;
    }
}
