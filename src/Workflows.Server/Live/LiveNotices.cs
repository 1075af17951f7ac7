using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.Commits;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Reading;

namespace Workflows.Server.Live;

/// <summary>
/// From commits to notices. A commit is only queued here, so that no writer waits for a browser; when the queue is full the oldest notice is dropped, for the pages ask
/// again by themselves.
/// </summary>
public sealed class LiveNotices(IHubContext<InboxHub> hub, IServiceScopeFactory scopes, ILogger<LiveNotices> log)
    : BackgroundService,
        ICommitListener
{
    private readonly Channel<CommitNotice> queue = Channel.CreateBounded<CommitNotice>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    void ICommitListener.OnCommitted(CommitNotice notice)
    {
        if (notice.Header.Stream.Kind == StreamId.ProcessInstanceKind)
            queue.Writer.TryWrite(notice);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var notice in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(notice, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "A notice about {Stream} was not sent", notice.Header.Stream);
            }
        }
    }

    private async Task SendAsync(CommitNotice notice, CancellationToken cancellation)
    {
        var audience = Audience.Of(notice.Events);
        if (audience.TaskKeys.Count > 0)
        {
            await hub
                .Clients.Groups([.. audience.Groups.Union(await PoolsAsync(audience.Tasks, cancellation))])
                .SendAsync("tasksChanged", new { keys = audience.TaskKeys, added = audience.Added }, cancellation);
        }
        foreach (var told in audience.Notices)
        {
            await hub
                .Clients.Groups([.. told.Told.Select(InboxHub.OfPerson)])
                .SendAsync(
                    "deadline",
                    new
                    {
                        key = told.TaskKey,
                        told.Step,
                        told.DueAt,
                        told.Candidate,
                    },
                    cancellation
                );
        }
        if (audience.HandoffKeys.Count > 0)
            await hub.Clients.All.SendAsync("handoffsChanged", new { keys = audience.HandoffKeys }, cancellation);
        if (InstanceOf(notice) is { } key)
        {
            await hub
                .Clients.Group(InboxHub.OfInstance(key))
                .SendAsync(
                    "instanceChanged",
                    new { key = key.ToString(System.Globalization.CultureInfo.InvariantCulture), seq = notice.LastSequence },
                    cancellation
                );
        }
    }

    /// <summary>Who else has the tasks in their lists: their pools and present assignees.</summary>
    private async Task<IReadOnlyList<string>> PoolsAsync(IReadOnlyCollection<long> tasks, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var models = scope.ServiceProvider.GetRequiredService<IReadModels>();
        var candidates = await models.Rows<UserTaskCandidateRow>().Where(row => tasks.Contains(row.UserTaskKey)).ToListAsync(cancellation);
        var assignees = await models
            .Rows<UserTaskRow>()
            .Where(row => tasks.Contains(row.UserTaskKey) && row.Assignee != null)
            .Select(row => row.Assignee!)
            .ToListAsync(cancellation);
        return
        [
            .. candidates.Select(row =>
                row.Kind == UserTaskCandidateRow.Position ? InboxHub.OfPosition(row.Candidate) : InboxHub.OfPerson(row.Candidate)
            ),
            .. assignees.Select(InboxHub.OfPerson),
        ];
    }

    private static long? InstanceOf(CommitNotice notice)
    {
        var name = notice.Header.Stream.Value;
        return long.TryParse(name.AsSpan(name.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture, out var key)
            ? key
            : null;
    }
}
