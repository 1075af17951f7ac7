using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Projections;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Tests.ReadModels;

public sealed class MessageSubscriptionsProjectionTests
{
    private static readonly SubscriptionKey Subscription = new(7);

    [Test]
    public void What_a_message_interrupts_waits_no_longer() =>
        StateAfter(interrupting: true, Received(1)).ShouldBe(MessageSubscriptionRow.Correlated);

    [Test]
    public void A_non_interrupting_event_waits_for_the_next_message_until_its_activity_is_over()
    {
        StateAfter(interrupting: false, Received(1), Received(2)).ShouldBe(MessageSubscriptionRow.Created);
        StateAfter(interrupting: false, Received(1), new MessageUnsubscribed(Subscription)).ShouldBe(MessageSubscriptionRow.Deleted);
    }

    private static MessageReceived Received(long message) =>
        new(Subscription, new MessageKey(message), "budget-alert", "P-1", FeelContext.Empty);

    private static object? StateAfter(bool interrupting, params Engine.Event[] events)
    {
        var facts = new InstanceFacts(_ => null);
        facts.Before(
            new MessageSubscribed(Subscription, new ElementInstanceKey(1), "alert", "budget-alert", "P-1", interrupting, Why: null)
        );
        var rows = new RowOperations();
        foreach (var e in events)
        {
            facts.Before(e);
            new MessageSubscriptionsProjection().Project(
                e,
                new CommitHeader(new StreamId("pi:1"), 1, DateTimeOffset.UnixEpoch, new CommitActor(ActorKind.Person, "u005"), "c", "1"),
                facts,
                rows
            );
            facts.After(e);
        }
        var update = rows.ToList().ShouldHaveSingleItem().ShouldBeOfType<RowOperation.Update>();
        return update.Values.Single(value => value.Column.Name == "state").Value;
    }
}
