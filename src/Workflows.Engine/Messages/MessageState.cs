using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.Messages;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.Messages;

/// <summary>
/// One message name with one correlation key: who waits, what is buffered, what was already started. Publishing and subscribing are both commands to it,
/// so neither can miss the other; its stream is the ledger of why a message reached whom, or nobody.
/// </summary>
/// <remarks>
/// A message is taken at most once per process id, by a waiting instance first, else by a message start event; it stays for other process ids until its time to live
/// is over. For a non-empty key a process has one running instance started by message at a time (Camunda 8, «Message correlation»).
/// </remarks>
public sealed class MessageState(StreamId id) : StreamState(id)
{
    private readonly List<WaitingSubscription> subscriptions = [];
    private readonly List<BufferedMessage> messages = [];
    private readonly Dictionary<string, ProcessInstanceKey> running = new(StringComparer.Ordinal);
    private string name = "";
    private string correlationKey = "";

    /// <summary>Nothing waits and nothing is buffered here.</summary>
    public bool IsIdle => subscriptions.Count == 0 && messages.Count == 0 && running.Count == 0;

    /// <summary>How many instances wait.</summary>
    public int SubscriptionCount => subscriptions.Count;

    /// <summary>How many messages are buffered.</summary>
    public int BufferedCount => messages.Count;

    /// <inheritdoc />
    public override Decision Decide(Command command, DecideContext context)
    {
        var decision = new MessageDecision(this, context);
        return command switch
        {
            PublishMessage publish => Publish(publish, decision),
            Subscribe subscribe => Subscribe(subscribe, decision),
            Unsubscribe unsubscribe => Unsubscribe(unsubscribe.Subscription, decision),
            ConfirmCorrelation confirm => Confirm(confirm, decision),
            TurnBackMessage turnBack => TurnBack(turnBack, decision),
            ReleaseStartedInstance release => Release(release, decision),
            ExpireMessages => Expire(decision),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not a command to a message stream."),
        };
    }

    private Decision Publish(PublishMessage publish, MessageDecision decision)
    {
        if (!string.IsNullOrEmpty(publish.MessageId) && messages.Exists(m => m.MessageId == publish.MessageId))
            return MessageRejections.AlreadyPublished(publish);
        var expiresAt = decision.Now + (publish.TimeToLive > TimeSpan.Zero ? publish.TimeToLive : TimeSpan.Zero);
        decision.Emit(
            new MessagePublished(
                publish.Message,
                publish.Name,
                publish.CorrelationKey,
                publish.Variables,
                publish.MessageId,
                expiresAt,
                publish.ThrownBy
            )
        );
        Correlate(messages[^1], decision);
        return ExpireDue(decision);
    }

    private Decision Subscribe(Subscribe subscribe, MessageDecision decision)
    {
        if (subscriptions.Exists(s => s.Key == subscribe.Subscription))
            return decision.Done();
        decision.Emit(
            new SubscriptionAdded(
                subscribe.Subscription,
                subscribe.Instance,
                subscribe.ProcessId,
                subscribe.Name,
                subscribe.CorrelationKey,
                subscribe.Interrupting
            )
        );
        OfferNext(subscriptions[^1], decision);
        return ExpireDue(decision);
    }

    private Decision Unsubscribe(SubscriptionKey key, MessageDecision decision)
    {
        if (subscriptions.Find(s => s.Key == key) is { Removed: false })
            decision.Emit(new SubscriptionRemoved(key, "unsubscribed"));
        return decision.Done();
    }

    private Decision Confirm(ConfirmCorrelation confirm, MessageDecision decision)
    {
        var subscription = subscriptions.Find(s => s.Key == confirm.Subscription);
        if (subscription?.Offered != confirm.Message)
            return decision.Done();
        decision.Emit(new MessageCorrelated(confirm.Message, confirm.Subscription, subscription.Instance));
        if (subscription.Interrupting)
            decision.Emit(new SubscriptionRemoved(confirm.Subscription, "correlated"));
        else
            OfferNext(subscription, decision);
        return ExpireDue(decision);
    }

    private Decision TurnBack(TurnBackMessage turnBack, MessageDecision decision)
    {
        var subscription = subscriptions.Find(s => s.Key == turnBack.Subscription);
        if (subscription?.Offered != turnBack.Message)
            return decision.Done();
        decision.Emit(new MessageOfferDeclined(turnBack.Message, turnBack.Subscription));
        if (!subscription.Removed)
            decision.Emit(new SubscriptionRemoved(turnBack.Subscription, "gone"));
        if (messages.Find(m => m.Key == turnBack.Message) is { } message)
            Correlate(message, decision);
        return ExpireDue(decision);
    }

    private Decision Release(ReleaseStartedInstance release, MessageDecision decision)
    {
        if (!running.TryGetValue(release.ProcessId, out var instance) || instance != release.Instance)
            return decision.Done();
        decision.Emit(new StartedInstanceReleased(release.Instance, release.ProcessId));
        foreach (var start in decision.StartsOf(name))
        {
            if (start.Process.ProcessId != release.ProcessId)
                continue;
            if (messages.Find(m => m.ExpiresAt > decision.Now && !m.TakenBy.Contains(release.ProcessId)) is { } next)
                StartInstance(next, start, decision);
        }
        return ExpireDue(decision);
    }

    private Decision Expire(MessageDecision decision) => ExpireDue(decision);

    /// <summary>Offers the message to one waiting instance of each process id, then to start events of the others.</summary>
    private void Correlate(BufferedMessage message, MessageDecision decision)
    {
        for (var i = 0; i < subscriptions.Count; i++)
            if (subscriptions[i] is { Offered: null, Removed: false } free && !message.TakenBy.Contains(free.ProcessId))
                Offer(message, free, decision);
        foreach (var start in decision.StartsOf(name))
            if (!message.TakenBy.Contains(start.Process.ProcessId) && !IsRunning(start.Process.ProcessId))
                StartInstance(message, start, decision);
    }

    private void OfferNext(WaitingSubscription subscription, MessageDecision decision)
    {
        if (messages.Find(m => m.ExpiresAt > decision.Now && !m.TakenBy.Contains(subscription.ProcessId)) is { } next)
            Offer(next, subscription, decision);
    }

    private void Offer(BufferedMessage message, WaitingSubscription subscription, MessageDecision decision)
    {
        decision.Emit(new MessageOffered(message.Key, subscription.Key, subscription.Instance, subscription.ProcessId));
        decision.Want(
            StreamId.Of(subscription.Instance),
            new CorrelateMessage(subscription.Key, message.Key, name, correlationKey, message.Variables)
        );
    }

    private void StartInstance(BufferedMessage message, MessageStart start, MessageDecision decision)
    {
        var instance = new ProcessInstanceKey(decision.NextKey());
        decision.Emit(new MessageStartedInstance(message.Key, instance, start.Process.Key, start.Process.ProcessId, start.StartElementId));
        var cause = new StartCause(StartKind.Message, start.StartElementId)
        {
            MessageName = name,
            CorrelationKey = correlationKey,
            Message = message.Key,
        };
        decision.Want(StreamId.Of(instance), new CreateProcessInstance(instance, start.Process.Key, message.Variables, cause));
    }

    private bool IsRunning(string processId) => correlationKey.Length > 0 && running.ContainsKey(processId);

    /// <summary>Lets go of messages whose time is over; one that is being offered waits for the answer.</summary>
    private Decision ExpireDue(MessageDecision decision)
    {
        for (var i = messages.Count - 1; i >= 0; i--)
            if (messages[i] is { OpenOffers: 0 } due && due.ExpiresAt <= decision.Now)
                decision.Emit(new MessageExpired(due.Key, !due.Delivered));
        return decision.Done();
    }

    /// <inheritdoc />
    protected override void ApplyCore(Event e)
    {
        switch (e)
        {
            case MessagePublished published:
                Name(published.Name, published.CorrelationKey);
                messages.Add(new BufferedMessage(published.Message, published.Variables, published.MessageId, published.ExpiresAt));
                break;
            case SubscriptionAdded added:
                Name(added.Name, added.CorrelationKey);
                subscriptions.Add(new WaitingSubscription(added.Subscription, added.Instance, added.ProcessId, added.Interrupting));
                break;
            case SubscriptionRemoved removed:
                ApplyRemoved(removed.Subscription);
                break;
            case MessageOffered offered:
                ApplyOffered(offered);
                break;
            case MessageCorrelated correlated:
                Answered(correlated.Message, correlated.Subscription).Delivered = true;
                break;
            case MessageOfferDeclined declined:
                var back = Answered(declined.Message, declined.Subscription);
                if (subscriptions.Find(s => s.Key == declined.Subscription) is { } refused)
                    back.TakenBy.Remove(refused.ProcessId);
                subscriptions.RemoveAll(s => s.Key == declined.Subscription && s.Removed);
                break;
            case MessageStartedInstance started:
                var taken = messages.Find(m => m.Key == started.Message)!;
                taken.TakenBy.Add(started.ProcessId);
                taken.Delivered = true;
                if (correlationKey.Length > 0)
                    running[started.ProcessId] = started.Instance;
                break;
            case StartedInstanceReleased released:
                running.Remove(released.ProcessId);
                break;
            case MessageExpired expired:
                messages.RemoveAll(m => m.Key == expired.Message);
                break;
            default:
                throw new InvalidOperationException($"{e.GetType().Name} is not an event of a message stream.");
        }
    }

    private void Name(string messageName, string key)
    {
        name = messageName;
        correlationKey = key;
    }

    private void ApplyRemoved(SubscriptionKey key)
    {
        if (subscriptions.Find(s => s.Key == key) is not { } subscription)
            return;
        if (subscription.Offered is null)
            subscriptions.Remove(subscription);
        else
            subscription.Removed = true;
    }

    private void ApplyOffered(MessageOffered offered)
    {
        var message = messages.Find(m => m.Key == offered.Message)!;
        message.TakenBy.Add(offered.ProcessId);
        message.OpenOffers++;
        subscriptions.Find(s => s.Key == offered.Subscription)!.Offered = offered.Message;
    }

    private BufferedMessage Answered(MessageKey key, SubscriptionKey subscriptionKey)
    {
        var message = messages.Find(m => m.Key == key)!;
        message.OpenOffers--;
        if (subscriptions.Find(s => s.Key == subscriptionKey) is { } subscription)
            subscription.Offered = null;
        return message;
    }
}
