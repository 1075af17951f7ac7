using System.Collections.Concurrent;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.Commits;

namespace Workflows.Server.V2;

/// <summary>Wakes long polls when this node creates or frees a job of their type. What other nodes do is found by looking once a second.</summary>
public sealed class JobSignals : ICommitListener
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    /// <summary>Completes at the next sign of a job of this type. Take it before looking, so that nothing falls between.</summary>
    public Task Next(string type) => waiting.GetOrAdd(type, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    void ICommitListener.OnCommitted(CommitNotice notice)
    {
        if (waiting.IsEmpty)
            return;
        foreach (var e in notice.Events)
        {
            if (e is JobCreated created)
                Signal(created.Type);
            else if (e is JobFailed or JobRetriesUpdated)
                SignalAll();
        }
    }

    private void SignalAll()
    {
        foreach (var type in waiting.Keys)
            Signal(type);
    }

    private void Signal(string type)
    {
        if (waiting.TryRemove(type, out var source))
            source.TrySetResult();
    }
}
