using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Triggers;

/// <summary>Waits for the next broadcast of a signal with this name (BPMN 2.0.2 §10.5.5).</summary>
internal sealed class SignalTrigger : EventTrigger
{
    public override Failure? Prepare(Execution run, ElementInstance owner, ExecutableElement element, List<Event> events)
    {
        if (run.TextOf(element.Signal!, owner, out var name, out _) is { } noName)
            return noName;
        events.Add(new SignalSubscribed(new SubscriptionKey(run.NextKey()), owner.Id, element.Id, name, Interrupting: !element.MayRepeat));
        return null;
    }
}
