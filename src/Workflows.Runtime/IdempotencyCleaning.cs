using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;

namespace Workflows.Runtime;

/// <summary>Drops idempotency answers that are older than they are kept.</summary>
internal sealed class IdempotencyCleaning(IIdempotencyAnswers answers, RuntimeClock clock, ILogger<IdempotencyCleaning> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Polling.RunAsync("dropping old idempotency answers", Every, clock.Wall, DropAsync, int.MaxValue, log, stoppingToken);

    private Task<int> DropAsync(CancellationToken cancellation) =>
        answers.DropBeforeAsync(clock.Now - IdempotencyAnswer.KeptFor, cancellation);
}
