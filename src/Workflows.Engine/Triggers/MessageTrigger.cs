using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Triggers;

/// <summary>Waits for a message with this name and correlation key (BPMN 2.0.2 §10.5.5.9, §8.4.2).</summary>
internal sealed class MessageTrigger : EventTrigger
{
    public override Failure? Prepare(Execution run, ElementInstance owner, ExecutableElement element, List<Event> events)
    {
        var message = element.Message!;
        if (run.TextOf(message.Name, owner, out var name, out _) is { } noName)
            return noName;
        var key = "";
        EvaluationRecord? why = null;
        if (message.CorrelationKey is { } expression && run.TextOf(expression, owner, out key, out why) is { } noKey)
            return noKey;

        events.Add(
            new MessageSubscribed(
                new SubscriptionKey(run.NextKey()),
                owner.Id,
                element.Id,
                name,
                key,
                Interrupting: !element.MayRepeat,
                why
            )
        );
        return null;
    }
}
