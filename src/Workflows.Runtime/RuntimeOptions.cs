using Workflows.Engine;

namespace Workflows.Runtime;

/// <summary>What can be set of the Runtime. The defaults suit one node on two cores.</summary>
public sealed record RuntimeOptions
{
    /// <summary>Name of this node in leases and logs; unique among those that run.</summary>
    public string Node { get; init; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    /// <summary>Written into every commit's header.</summary>
    public string EngineVersion { get; init; } = typeof(StreamState).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public EngineLimits Limits { get; init; } = EngineLimits.Default;

    /// <summary>Transactions that may be under way at once. SQLite has one writer, whatever is set here.</summary>
    public int CommitWriters { get; init; } = 2;

    /// <summary>Commits in one transaction at most.</summary>
    public int CommitBatchSize { get; init; } = 256;

    /// <summary>Commits that may wait; beyond that, callers wait to queue.</summary>
    public int CommitQueueSize { get; init; } = 10_000;

    /// <summary>Streams whose state is kept in memory.</summary>
    public int CachedStreams { get; init; } = 10_000;

    /// <summary>How often a command is decided anew because other nodes were faster, before it is refused as busy.</summary>
    public int DecideAttempts { get; init; } = 20;

    /// <summary>How long a reply waits for the effects on other streams.</summary>
    public TimeSpan ReplyWaitsFor { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a follow-up belongs to the node that committed it before any node may sweep it up.</summary>
    public TimeSpan FollowUpLease { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the sweeper looks for follow-ups that nobody carries out.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a due timer belongs to the node that took it.</summary>
    public TimeSpan TimerLease { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>At the latest after this a node looks for timers that others have set.</summary>
    public TimeSpan TimersPollEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a job belongs to the handler of this process that took it. Prolonged while the handler works: short, so that a dead node's jobs are soon done by another.</summary>
    public TimeSpan JobLease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>At the latest after this a node looks for jobs that others have left.</summary>
    public TimeSpan JobsPollEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Jobs that this process works on at once.</summary>
    public int JobConcurrency { get; init; } = 16;

    /// <summary>Which job types are handled in this process.</summary>
    public Jobs.HandledJobTypes Handlers { get; init; } = Jobs.HandledJobTypes.All;

    /// <summary>A checkpoint of the streams' heads is written when this time has passed …</summary>
    public TimeSpan CheckpointEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>… or this many commits have been made.</summary>
    public int CheckpointAfterCommits { get; init; } = 1_000;

    /// <summary>How often a node asks for what other nodes have deployed or changed in the organization.</summary>
    public TimeSpan FollowEvery { get; init; } = TimeSpan.FromSeconds(1);
}
