using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Runtime.Dispatch;

namespace Workflows.Handoffs.Receiving;

internal static class Acknowledging
{
    /// <summary>Carries the command out; a refusal for good is an answer, one for now throws so that the transport tries again.</summary>
    /// <returns>The refusal, if it was refused for good.</returns>
    public static async Task<Rejection?> AcknowledgeAsync(
        this ICommandDispatcher dispatcher,
        CommandEnvelope envelope,
        ILogger log,
        CancellationToken cancellation
    )
    {
        if (await dispatcher.ExecuteAsync(envelope, cancellation) is not CommandResult.Rejected { Rejection: var rejection })
            return null;
        if (rejection.Kind == RejectionKind.Busy)
            throw new TryAgainException(rejection.Text.En);
        log.LogInformation("{Command} was refused: {Code} {Text}", envelope.Command.GetType().Name, rejection.Code, rejection.Text.En);
        return rejection;
    }
}

/// <summary>Not now; the transport delivers the message again.</summary>
public sealed class TryAgainException(string message) : Exception(message);
