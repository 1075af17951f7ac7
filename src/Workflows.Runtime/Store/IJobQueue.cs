using Workflows.Engine;
using Workflows.Runtime.ReadModels;

namespace Workflows.Runtime.Store;

/// <summary>The job rows. Activation is a lease on a row, not an event.</summary>
public interface IJobQueue
{
    /// <summary>Takes jobs that are free: not finished, retries left, rested, and not leased. Oldest first.</summary>
    /// <param name="types">Job types wanted; empty: every type.</param>
    Task<IReadOnlyList<JobRow>> ActivateAsync(
        IReadOnlyCollection<string> types,
        string worker,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    );

    /// <summary>Prolongs (or shortens) a lease. False: the job is not activated.</summary>
    Task<bool> ExtendAsync(JobKey job, DateTimeOffset until, CancellationToken cancellation);

    Task<JobRow?> FindAsync(JobKey job, CancellationToken cancellation);

    /// <summary>When the earliest resting job of these types becomes free; null when none rests.</summary>
    Task<DateTimeOffset?> NextFreeAsync(IReadOnlyCollection<string> types, DateTimeOffset now, CancellationToken cancellation);
}
