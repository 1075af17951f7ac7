using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <content>Signals that are awaited, received and thrown.</content>
public sealed partial class ProcessInstanceState
{
    private bool ApplySignal(Event e)
    {
        switch (e)
        {
            case SignalSubscribed subscribed:
                Apply(subscribed);
                return true;
            case SignalReceived received:
                var subscription = Subscriptions[received.Subscription.Value];
                Happened(subscription.Owner, subscription.Element, received.Variables);
                if (subscription.Interrupting)
                    RemoveSubscription(received.Subscription);
                return true;
            case SignalUnsubscribed unsubscribed:
                RemoveSubscription(unsubscribed.Subscription);
                return true;
            case SignalThrown:
                return true;
            default:
                return false;
        }
    }

    private void Apply(SignalSubscribed e)
    {
        var owner = Instance(e.Owner);
        var subscription = new SubscriptionState(e.Subscription, owner, Process.Element(e.ElementId), e.SignalName, "", e.Interrupting)
        {
            IsSignal = true,
        };
        WaitingOf(owner).Subscriptions.Add(subscription);
        Subscriptions.Add(e.Subscription.Value, subscription);
    }
}
