using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.Serialization;
using Workflows.Handoffs.Contracts;
using Workflows.Handoffs.Transport;
using Workflows.Runtime;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;

namespace Workflows.Handoffs.Relay;

/// <summary>
/// Sends what commits left for other departments. A row of a hand-off closes only with the commit that records its arrival, and is sent again until then;
/// a withdrawal closes when the broker has it. With the broker away, rows wait and nothing is lost.
/// </summary>
public sealed class OutboxRelay(
    IOutbox outbox,
    IBus bus,
    DepartmentQueues queues,
    HandoffOptions options,
    RuntimeClock clock,
    ILogger<OutboxRelay> log
) : BackgroundService, ICommitListener
{
    private const int BatchSize = 100;
    private readonly WakeUp wakeUp = new();

    /// <inheritdoc />
    public void OnCommitted(CommitNotice notice)
    {
        if (notice.HasOutward)
            wakeUp.Signal();
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Polling.RunAsync("relaying hand-offs", wakeUp, clock.Wall, RelayAsync, options.PollEvery, log, stoppingToken);

    /// <summary>One round. No rest: there is probably more.</summary>
    private async Task<TimeSpan> RelayAsync(CancellationToken cancellation)
    {
        await queues.ConnectAllAsync(cancellation);
        var rows = await outbox.TakeAsync(outward: true, clock.WallNow, options.ResendAfter, BatchSize, cancellation);
        var sent = await Task.WhenAll(rows.Select(row => TrySendAsync(row, cancellation)));
        var closed = sent.OfType<FollowUpId>().ToList();
        if (closed.Count > 0)
            await outbox.CloseAsync(closed, cancellation);
        return rows.Count == BatchSize ? TimeSpan.Zero : options.PollEvery;
    }

    /// <summary>Sends a row; answers its id when nothing more is to come of it.</summary>
    private async Task<FollowUpId?> TrySendAsync(OutboxRow row, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(options.SendTimeout);
        try
        {
            return await SendAsync(row, timeout.Token);
        }
#pragma warning disable CA1031 // Whatever the transport throws: the row stays and is sent again.
        catch (Exception e)
        {
            if (!cancellation.IsCancellationRequested)
                log.LogWarning(e, "Hand-off {Id} could not be sent (attempt {Attempt}); it waits and is sent again", row.Id, row.Attempts);
            return null;
        }
#pragma warning restore CA1031
    }

    private async Task<FollowUpId?> SendAsync(OutboxRow row, CancellationToken cancellation)
    {
        switch (FollowUpCodec.ReadOutward(row.Body.Span))
        {
            case SendHandoff send:
                var requested = await EndpointOfAsync(send.ToDepartment, cancellation);
                await requested.Send(send.ToContract(row.Id), cancellation);
                return null;
            case WithdrawHandoff withdraw:
                var withdrawn = await EndpointOfAsync(withdraw.ToDepartment, cancellation);
                await withdrawn.Send(withdraw.ToContract(), cancellation);
                return row.Id;
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} has no contract.");
        }
    }

    private async Task<ISendEndpoint> EndpointOfAsync(string department, CancellationToken cancellation)
    {
        await queues.ConnectAsync(department, cancellation);
        return await bus.GetSendEndpoint(HandoffQueues.AddressOf(department));
    }
}
