using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Events.Messages;

namespace Workflows.Engine.Tests.Messages;

[TestFixture]
public sealed class MessageCorrelationTests
{
    private static readonly TimeSpan None = TimeSpan.Zero;

    [Test]
    public void A_message_reaches_who_waits()
    {
        var stream = new MessageStream();
        var subscription = stream.Subscribe(instance: 1);
        var message = stream.Publish(None);
        stream.Offers.ShouldBe([(subscription, message)]);
    }

    [Test]
    public void A_buffered_message_reaches_who_comes_later_within_its_time_to_live()
    {
        var stream = new MessageStream();
        var message = stream.Publish(TimeSpan.FromMinutes(10));
        stream.Now += TimeSpan.FromMinutes(9);
        var subscription = stream.Subscribe(instance: 1);
        stream.Offers.ShouldBe([(subscription, message)]);
    }

    [Test]
    public void A_message_without_time_to_live_is_not_kept()
    {
        var stream = new MessageStream();
        stream.Publish(None);
        stream.Subscribe(instance: 1);
        stream.Offers.ShouldBeEmpty();
        stream.Events.OfType<MessageExpired>().Single().Undelivered.ShouldBeTrue();
    }

    [Test]
    public void A_message_that_nobody_ever_takes_ends_visibly_as_undelivered()
    {
        var stream = new MessageStream();
        stream.Publish(TimeSpan.FromHours(1));
        stream.Now += TimeSpan.FromHours(1);
        stream.Accept(new ExpireMessages());
        stream.Events.OfType<MessageExpired>().Single().Undelivered.ShouldBeTrue();
        stream.State.IsIdle.ShouldBeTrue();
    }

    [Test]
    public void A_message_reaches_a_process_once_but_every_process()
    {
        var stream = new MessageStream();
        var first = stream.Subscribe(instance: 1, processId: "p14-exchange");
        stream.Subscribe(instance: 2, processId: "p14-exchange");
        var other = stream.Subscribe(instance: 3, processId: "p15-return");
        var message = stream.Publish();
        stream.Offers.ShouldBe([(first, message), (other, message)]);
    }

    [Test]
    public void An_interrupting_subscription_is_gone_once_its_message_was_taken()
    {
        var stream = new MessageStream();
        var subscription = stream.Subscribe(instance: 1);
        var message = stream.Publish();
        stream.Accept(new ConfirmCorrelation(subscription, message));
        stream.Publish();
        stream.Offers.Count().ShouldBe(1);
        stream.State.SubscriptionCount.ShouldBe(0);
    }

    [Test]
    public void A_non_interrupting_subscription_takes_message_after_message_in_order()
    {
        var stream = new MessageStream();
        var subscription = stream.Subscribe(instance: 1, interrupting: false);
        var first = stream.Publish();
        var second = stream.Publish();
        stream.Offers.ShouldBe([(subscription, first)]);
        stream.Accept(new ConfirmCorrelation(subscription, first));
        stream.Offers.ShouldBe([(subscription, first), (subscription, second)]);
    }

    [Test]
    public void A_message_turned_back_goes_to_another_instance_of_the_process()
    {
        var stream = new MessageStream();
        var gone = stream.Subscribe(instance: 1);
        var waiting = stream.Subscribe(instance: 2);
        var message = stream.Publish(None);
        stream.Accept(new TurnBackMessage(gone, message));
        stream.Offers.ShouldBe([(gone, message), (waiting, message)]);
        stream.Accept(new ConfirmCorrelation(waiting, message));
        stream.State.IsIdle.ShouldBeTrue();
    }

    [Test]
    public void A_message_turned_back_after_its_subscriber_left_waits_for_the_next_one()
    {
        var stream = new MessageStream();
        var gone = stream.Subscribe(instance: 1);
        var message = stream.Publish();
        stream.Accept(new Unsubscribe(gone));
        stream.Accept(new TurnBackMessage(gone, message));
        var next = stream.Subscribe(instance: 2);
        stream.Offers.ShouldBe([(gone, message), (next, message)]);
    }

    [Test]
    public void The_same_message_id_is_refused_while_the_first_is_buffered()
    {
        var stream = new MessageStream();
        stream.Publish(TimeSpan.FromHours(1), messageId: "m-1");
        var again = new PublishMessage(new(7), stream.Name, stream.CorrelationKey, Feel.FeelContext.Empty, TimeSpan.FromHours(1), "m-1");
        stream.Decide(again).ShouldBeOfType<Decision.Rejected>().Rejection.Kind.ShouldBe(RejectionKind.Conflict);
        stream.Now += TimeSpan.FromHours(1);
        stream.Accept(new ExpireMessages());
        stream.Decide(again).ShouldBeOfType<Decision.Accepted>();
    }

    [Test]
    public void Repeated_commands_of_a_retry_change_nothing()
    {
        var stream = new MessageStream();
        var subscription = stream.Subscribe(instance: 1);
        var message = stream.Publish();
        stream.Accept(new ConfirmCorrelation(subscription, message));
        var before = stream.State.Sequence;
        stream.Accept(new ConfirmCorrelation(subscription, message));
        stream.Accept(new TurnBackMessage(subscription, message));
        stream.Accept(new Unsubscribe(subscription));
        stream.State.Sequence.ShouldBe(before);
    }
}
