using MassTransit;

namespace Workflows.Handoffs.Tests;

internal static class Sending
{
    public static async Task SendAllAsync(this ISendEndpoint endpoint, params object[] messages)
    {
        foreach (var message in messages)
            await endpoint.Send(message, message.GetType());
    }
}
