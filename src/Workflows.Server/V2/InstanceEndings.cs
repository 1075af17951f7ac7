using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Commits;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Reading;

namespace Workflows.Server.V2;

/// <summary>
/// Waits for the end of instances without a thread: told by this node's commits, and by a look at the row every second for ends that another node brought about.
/// </summary>
public sealed class InstanceEndings(IServiceScopeFactory scopes) : ICommitListener
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<long, Expectation> waiting = new();

    /// <summary>Begins to watch; before the instance is created, so that a short one is not missed.</summary>
    public Expectation Expect(ProcessInstanceKey instance) =>
        waiting.GetOrAdd(instance.Value, static (key, owner) => new Expectation(key, owner), this);

    void ICommitListener.OnCommitted(CommitNotice notice)
    {
        if (waiting.IsEmpty)
            return;
        foreach (var e in notice.Events)
        {
            var ended = e switch
            {
                ElementCompleted completed => completed.Key.Value,
                ElementTerminated terminated => terminated.Key.Value,
                _ => 0,
            };
            // The root element instance has the key of its process instance.
            if (ended != 0 && waiting.TryGetValue(ended, out var expectation))
                expectation.Ended();
        }
    }

    /// <summary>The variables of the ended instance itself.</summary>
    public async Task<FeelContext> VariablesAsync(ProcessInstanceKey instance, IReadOnlyList<string>? names, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope
            .ServiceProvider.GetRequiredService<IReadModels>()
            .Rows<VariableRow>()
            .Where(row => row.ScopeKey == instance.Value)
            .OrderBy(row => row.VariableKey)
            .ToListAsync(cancellation);
        return FeelContext.Of([
            .. rows.Where(row => names is not { Count: > 0 } || names.Contains(row.Name))
                .Select(row => new FeelEntry(row.Name, FeelJson.Parse(row.Value))),
        ]);
    }

    private async Task<bool> HasEndedAsync(long instance, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IReadModels>()
            .Rows<ProcessInstanceRow>()
            .AnyAsync(row => row.ProcessInstanceKey == instance && row.State != ProcessInstanceRow.Active, cancellation);
    }

    /// <summary>The wait for one instance.</summary>
    public sealed class Expectation(long instance, InstanceEndings owner) : IDisposable
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>True when it ended in time.</summary>
        public async Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellation)
        {
            // The caller's patience is real time, whatever the flows' clock says.
            var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
            while (!ended.Task.IsCompleted)
            {
                var left = until - Environment.TickCount64;
                if (left <= 0)
                    return await owner.HasEndedAsync(instance, cancellation);
                var look = Task.Delay(TimeSpan.FromMilliseconds(Math.Min(left, LookEvery.TotalMilliseconds)), cancellation);
                if (await Task.WhenAny(ended.Task, look) == look && await owner.HasEndedAsync(instance, cancellation))
                    return true;
                cancellation.ThrowIfCancellationRequested();
            }
            return true;
        }

        public void Dispose() => owner.waiting.TryRemove(instance, out _);

        internal void Ended() => ended.TrySetResult();
    }
}
