using MassTransit;
using Workflows.Handoffs.Contracts;

namespace Workflows.Handoffs.Receiving;

internal static class Refusals
{
    /// <summary>To the address that the answer asked for, else published for whoever listens.</summary>
    public static async Task RespondOrReturnAsync(this ConsumeContext context, HandoffAnswerRefused refused)
    {
        if (context.ResponseAddress is null)
            await context.Publish(refused, context.CancellationToken);
        else
            await context.RespondAsync(refused);
    }
}
