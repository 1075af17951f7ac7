using CsCheck;
using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Events.Messages;

namespace Workflows.Engine.Tests.Messages;

[TestFixture]
public sealed class MessageProperties
{
    private enum Step
    {
        Publish,
        Subscribe,
        SubscribeNonInterrupting,
        Unsubscribe,
        Confirm,
        TurnBack,
        Expire,
    }

    [Test]
    public void Whatever_happens_a_message_is_taken_at_most_once_per_process_and_no_offer_is_lost() =>
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 5], Gen.Int[0, 90])
            .Array[1, 60]
            .Sample(steps =>
            {
                var stream = new MessageStream();
                var subscriptions = new List<SubscriptionKey>();
                foreach (var (step, choice, minutes) in steps)
                {
                    stream.Now += TimeSpan.FromMinutes(minutes);
                    Take(stream, subscriptions, step, choice);
                }
                // An answer may free a subscription for its next message, which is another offer.
                for (var i = 0; i < stream.Offers.Count(); i++)
                    stream.Accept(Confirmation(stream.Offers.ElementAt(i)));
                stream.Now += TimeSpan.FromDays(1);
                stream.Accept(new ExpireMessages());
                stream.State.BufferedCount.ShouldBe(0);
                stream
                    .Events.OfType<MessageCorrelated>()
                    .GroupBy(c => (c.Message, ProcessOf(c.Instance.Value)))
                    .ShouldAllBe(taken => taken.Count() == 1);
            });

    private static void Take(MessageStream stream, List<SubscriptionKey> subscriptions, Step step, int choice)
    {
        switch (step)
        {
            case Step.Publish:
                stream.Publish(TimeSpan.FromMinutes(choice * 30));
                break;
            case Step.Subscribe or Step.SubscribeNonInterrupting:
                subscriptions.Add(stream.Subscribe(choice, ProcessOf(choice), step == Step.Subscribe));
                break;
            case Step.Unsubscribe when subscriptions.Count > 0:
                stream.Accept(new Unsubscribe(subscriptions[choice % subscriptions.Count]));
                break;
            case Step.Confirm when stream.Offers.Any():
                var (confirmed, taken) = stream.Offers.ElementAt(choice % stream.Offers.Count());
                stream.Accept(new ConfirmCorrelation(confirmed, taken));
                break;
            case Step.TurnBack when stream.Offers.Any():
                var (refused, back) = stream.Offers.ElementAt(choice % stream.Offers.Count());
                stream.Accept(new TurnBackMessage(refused, back));
                break;
            case Step.Expire:
                stream.Accept(new ExpireMessages());
                break;
        }
    }

    private static ConfirmCorrelation Confirmation((SubscriptionKey Subscription, MessageKey Message) offer) =>
        new(offer.Subscription, offer.Message);

    private static string ProcessOf(long instance) => instance % 2 == 0 ? "p14-exchange" : "p15-return";
}
