using Workflows.Engine.Commands.Messages;

namespace Workflows.Engine.Tests.Messages;

[TestFixture]
public sealed class MessageStartTests
{
    [Test]
    public void A_message_start_event_starts_an_instance_with_the_messages_variables()
    {
        var stream = new MessageStream("return-requested", "R-1").WithMessageStart("p15-return");
        var message = stream.Publish();
        var start = stream.Starts.ShouldHaveSingleItem();
        start.Cause.Message.ShouldBe(message);
        start.Cause.StartElementId.ShouldBe("start-msg");
        start.Cause.CorrelationKey.ShouldBe("R-1");
    }

    [Test]
    public void One_key_has_one_running_instance_of_a_process_and_the_next_message_waits_for_its_end()
    {
        var stream = new MessageStream("return-requested", "R-1").WithMessageStart("p15-return");
        stream.Publish();
        stream.Publish();
        var running = stream.Starts.ShouldHaveSingleItem().Instance;
        stream.Accept(new ReleaseStartedInstance(running, "p15-return"));
        stream.Starts.Count().ShouldBe(2);
    }

    [Test]
    public void Without_a_correlation_key_every_message_starts_an_instance()
    {
        var stream = new MessageStream("customer-inquiry", "").WithMessageStart("p13-presales-order");
        stream.Publish(TimeSpan.Zero);
        stream.Publish(TimeSpan.Zero);
        stream.Starts.Count().ShouldBe(2);
        stream.State.IsIdle.ShouldBeTrue();
    }

    [Test]
    public void An_instance_that_waits_takes_the_message_and_no_second_one_of_its_process_starts()
    {
        var stream = new MessageStream("return-requested", "R-1").WithMessageStart("p15-return");
        stream.Subscribe(instance: 1, processId: "p15-return");
        stream.Publish();
        stream.Offers.Count().ShouldBe(1);
        stream.Starts.ShouldBeEmpty();
    }

    [Test]
    public void A_message_starts_every_process_that_waits_for_its_name()
    {
        var stream = new MessageStream("return-requested", "R-1").WithMessageStart("p15-return").WithMessageStart("r23-after-sales-intake");
        stream.Publish();
        stream.Starts.Select(s => s.Definition.Value).ShouldBe([1, 2]);
    }
}
