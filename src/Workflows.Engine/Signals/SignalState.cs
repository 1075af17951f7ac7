using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Commands.Signals;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Events.Signals;

namespace Workflows.Engine.Signals;

/// <summary>
/// One signal name: who waits for it. Broadcasting and subscribing are both commands to it, so a broadcast reaches exactly those who wait at that moment, on whatever
/// node they live, each once (BPMN 2.0.2 §10.5.1: a signal has no addressee and is not kept).
/// </summary>
public sealed class SignalState(StreamId id) : StreamState(id)
{
    private readonly List<SignalSubscriptionAdded> subscriptions = [];

    /// <summary>How many instances wait.</summary>
    public int SubscriptionCount => subscriptions.Count;

    /// <inheritdoc />
    public override Decision Decide(Command command, DecideContext context) =>
        command switch
        {
            BroadcastSignal broadcast => Broadcast(broadcast, context),
            SubscribeToSignal subscribe => Subscribe(subscribe),
            UnsubscribeFromSignal unsubscribe => Unsubscribe(unsubscribe.Subscription),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not a command to a signal stream."),
        };

    private Decision.Accepted Broadcast(BroadcastSignal command, DecideContext context)
    {
        List<SignalReceiver> receivers = [.. subscriptions.Select(s => new SignalReceiver(s.Subscription, s.Instance))];
        var starts = context.Definitions.SignalStarts(command.Name);
        List<StartedBySignal> started =
        [
            .. starts.Select(start => new StartedBySignal(
                new ProcessInstanceKey(context.Keys.Next()),
                start.Process.Key,
                start.Process.ProcessId,
                start.StartElementId
            )),
        ];
        var e = new SignalBroadcast(command.Signal, command.Name, command.Variables, receivers, started, command.ThrownBy);
        Apply(e);
        return new Decision.Accepted(
            [e],
            [
                .. receivers.Select(receiver => new FollowUp.ToStream(
                    StreamId.Of(receiver.Instance),
                    new DeliverSignal(receiver.Subscription, command.Signal, command.Name, command.Variables)
                )),
                .. started.Select(instance => new FollowUp.ToStream(StreamId.Of(instance.Instance), Creation(instance, command))),
            ]
        );
    }

    private static CreateProcessInstance Creation(StartedBySignal started, BroadcastSignal command) =>
        new(
            started.Instance,
            started.Definition,
            command.Variables,
            new StartCause(StartKind.Signal, started.StartElementId) { SignalName = command.Name, Signal = command.Signal }
        );

    private Decision.Accepted Subscribe(SubscribeToSignal command) =>
        subscriptions.Exists(s => s.Subscription == command.Subscription)
            ? new Decision.Accepted([], [])
            : Emit(
                new SignalSubscriptionAdded(command.Subscription, command.Name, command.Instance, command.ProcessId, command.Interrupting)
            );

    private Decision.Accepted Unsubscribe(SubscriptionKey key) =>
        subscriptions.Exists(s => s.Subscription == key) ? Emit(new SignalSubscriptionRemoved(key)) : new Decision.Accepted([], []);

    private Decision.Accepted Emit(Event e)
    {
        Apply(e);
        return new Decision.Accepted([e], []);
    }

    /// <inheritdoc />
    protected override void ApplyCore(Event e)
    {
        switch (e)
        {
            case SignalSubscriptionAdded added:
                subscriptions.Add(added);
                break;
            case SignalSubscriptionRemoved removed:
                subscriptions.RemoveAll(s => s.Subscription == removed.Subscription);
                break;
            case SignalBroadcast:
                subscriptions.RemoveAll(s => s.Interrupting);
                break;
            default:
                throw new InvalidOperationException($"{e.GetType().Name} is not an event of a signal stream.");
        }
    }
}
