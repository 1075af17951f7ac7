using Workflows.Testing;

namespace Workflows.Handoffs.Tests;

/// <summary>The broker of this test run.</summary>
[SetUpFixture]
public sealed class Transports
{
    private static RabbitMqServer? broker;

    internal static RabbitMqServer Broker => broker ?? throw new InvalidOperationException("The broker is not started.");

    internal static HandoffOptions Options(HandoffTransport transport) =>
        new() { Transport = transport, RabbitMq = transport == HandoffTransport.RabbitMq ? Broker.Address : null };

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        broker = await RabbitMqServer.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (broker is not null)
            await broker.DisposeAsync();
    }
}
