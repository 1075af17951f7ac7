using System.Diagnostics.Metrics;

namespace Workflows.Runtime.Telemetry;

/// <summary>What the Runtime counts of itself, under the meter <c>Workflows.Runtime</c>.</summary>
public sealed class RuntimeMetrics : IDisposable
{
    private readonly Meter _meter = new("Workflows.Runtime");
    private readonly Histogram<int> _groupSize;
    private readonly Histogram<double> _groupSeconds;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _swept;
    private readonly Counter<long> _timers;
    private readonly Counter<long> _jobs;

    public RuntimeMetrics()
    {
        _groupSize = _meter.CreateHistogram<int>("workflows.commit.group_size", "{commit}", "Commits in one transaction.");
        _groupSeconds = _meter.CreateHistogram<double>("workflows.commit.duration", "s", "How long a transaction of commits takes.");
        _conflicts = _meter.CreateCounter<long>("workflows.commit.conflicts", "{conflict}", "Commits that another node was faster than.");
        _refusals = _meter.CreateCounter<long>("workflows.commands.refused", "{command}", "Commands that were refused, by code.");
        _swept = _meter.CreateCounter<long>("workflows.follow_ups.swept", "{follow-up}", "Follow-ups taken up from the outbox.");
        _timers = _meter.CreateCounter<long>("workflows.timers.taken", "{timer}", "Due timers taken.");
        _jobs = _meter.CreateCounter<long>("workflows.jobs.activated", "{job}", "Jobs given to handlers of this process.");
    }

    public void GroupCommitted(int commits, TimeSpan took)
    {
        _groupSize.Record(commits);
        _groupSeconds.Record(took.TotalSeconds);
    }

    public void Conflicted() => _conflicts.Add(1);

    public void Refused(string code) => _refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    public void Swept(int followUps) => _swept.Add(followUps);

    public void TimersTaken(int timers) => _timers.Add(timers);

    public void JobsActivated(int jobs) => _jobs.Add(jobs);

    public void Dispose() => _meter.Dispose();
}
