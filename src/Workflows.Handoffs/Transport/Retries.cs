using MassTransit;
using Workflows.Handoffs.Receiving;

namespace Workflows.Handoffs.Transport;

/// <summary>How a queue of ours behaves: durable quorum queues on the broker, a few quick attempts, then the error queue. The outbox sends again what matters.</summary>
internal static class Retries
{
    private const int DeliveryLimit = 20;

    public static void Configure(IReceiveEndpointConfigurator endpoint)
    {
        endpoint.UseMessageRetry(retry =>
        {
            retry.Ignore<MalformedMessageException>();
            retry.Intervals(100, 500, 2000, 5000);
        });
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
        {
            rabbit.SetQuorumQueue();
            rabbit.SetQueueArgument("x-delivery-limit", DeliveryLimit);
        }
    }
}
