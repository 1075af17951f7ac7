using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;

namespace Workflows.Runtime;

/// <summary>Drops what is remembered only so that a repetition is known: idempotency answers, and ids of follow-ups whose effect was committed long ago.</summary>
internal sealed class Forgetting(IIdempotencyAnswers answers, IOutbox outbox, RuntimeClock clock, ILogger<Forgetting> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Polling.RunAsync("forgetting old answers and follow-ups", Every, clock.Wall, DropAsync, int.MaxValue, log, stoppingToken);

    private async Task<int> DropAsync(CancellationToken cancellation) =>
        await answers.DropBeforeAsync(clock.Now - IdempotencyAnswer.KeptFor, cancellation)
        + await outbox.ForgetHandledBeforeAsync(clock.WallNow - HandledFollowUps.RememberedFor, cancellation);
}
