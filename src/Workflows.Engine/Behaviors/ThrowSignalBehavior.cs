using Workflows.Engine.Commands.Signals;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Variables;

namespace Workflows.Engine.Behaviors;

/// <summary>
/// Broadcasts a signal and goes on: signal throw and end events (BPMN 2.0.2 §10.5.5). The element's local variables, those of its input mappings, travel with it.
/// </summary>
internal sealed class ThrowSignalBehavior : ElementBehavior
{
    public override Failure? Execute(Execution run, ElementInstance instance)
    {
        if (run.TextOf(instance.Element.Signal!, instance, out var name, out _) is { } noName)
            return noName;
        var thrown = new SignalThrown(instance.Id, new SignalKey(run.NextKey()), name, VisibleVariables.LocalsOf(instance));
        run.Emit(thrown);
        run.Send(StreamId.OfSignal(name), new BroadcastSignal(thrown.Signal, name, thrown.Variables) { ThrownBy = run.State.Key });
        run.Complete(instance);
        return null;
    }
}
