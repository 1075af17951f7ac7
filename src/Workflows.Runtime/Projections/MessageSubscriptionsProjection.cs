using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>What instances wait for, as they themselves know it.</summary>
internal sealed class MessageSubscriptionsProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case MessageSubscribed subscribed:
                rows.Insert(Row(subscribed, header, facts));
                break;
            case MessageReceived received:
                var next = facts.StaysOpen(received.Subscription) ? MessageSubscriptionRow.Created : MessageSubscriptionRow.Correlated;
                Change(received.Subscription, next, header, rows);
                break;
            case MessageUnsubscribed unsubscribed:
                Change(unsubscribed.Subscription, MessageSubscriptionRow.Deleted, header, rows);
                break;
        }
    }

    private static MessageSubscriptionRow Row(MessageSubscribed subscribed, CommitHeader header, InstanceFacts facts) =>
        new()
        {
            SubscriptionKey = subscribed.Subscription.Value,
            ProcessInstanceKey = facts.Key,
            RootInstanceKey = facts.Root,
            ProcessDefinitionKey = facts.Created.Definition.Value,
            ProcessId = facts.Created.ProcessId,
            ElementInstanceKey = subscribed.Owner.Value,
            ElementId = subscribed.ElementId,
            MessageName = subscribed.MessageName,
            CorrelationKey = subscribed.CorrelationKey,
            ChangedAt = header.At,
        };

    private static void Change(SubscriptionKey subscription, string state, CommitHeader header, RowOperations rows) =>
        rows.Update<MessageSubscriptionRow>(
            subscription.Value,
            (nameof(MessageSubscriptionRow.State), state),
            (nameof(MessageSubscriptionRow.ChangedAt), header.At)
        );
}
