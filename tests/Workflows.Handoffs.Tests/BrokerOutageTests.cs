using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.InMemory;
using Workflows.Testing;

namespace Workflows.Handoffs.Tests;

/// <summary>The broker goes away and comes back.</summary>
[TestFixture]
public sealed class BrokerOutageTests
{
    [Test]
    public async Task With_the_broker_down_work_goes_on_and_what_waited_is_delivered_when_it_is_back()
    {
        await using var broker = await RabbitMqServer.StartAsync();
        var options = new HandoffOptions
        {
            Transport = HandoffTransport.RabbitMq,
            RabbitMq = broker.Address,
            ResendAfter = TimeSpan.FromMilliseconds(500),
            SendTimeout = TimeSpan.FromSeconds(1),
        };
        await using var house = await House.StartAsync(new InMemoryStore(), options);
        var before = await house.HandOverAsync();
        await house.EventuallyAsync<HandoffDelivered>(before);

        await broker.DownAsync();
        var during = await house.HandOverAsync();
        (await house.EventsAsync<HandoffRequested>(during)).ShouldHaveSingleItem();
        (await house.EventsAsync<HandoffDelivered>(during)).ShouldBeEmpty();

        await broker.UpAsync();
        await house.EventuallyAsync<HandoffDelivered>(during);
        await house.OutboxIsEmptyAsync();
    }
}
