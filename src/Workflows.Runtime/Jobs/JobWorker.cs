using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.Store;
using Workflows.Runtime.Telemetry;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Jobs;

/// <summary>Runs the registered handlers: at once when this node creates a job, by polling for what other nodes have left.</summary>
public sealed class JobWorker : BackgroundService, ICommitListener
{
    private readonly Dictionary<string, IJobHandler> _handlers;
    private readonly string[] _types;
    private readonly JobActivation _activation;
    private readonly ICommandDispatcher _dispatcher;
    private readonly RuntimeClock _clock;
    private readonly RuntimeOptions _options;
    private readonly ILogger<JobWorker> _log;
    private readonly IJobQueue _jobs;
    private readonly RuntimeMetrics _metrics;
    private readonly WakeUp _wakeUp = new();

    public JobWorker(
        IEnumerable<IJobHandler> handlers,
        IJobQueue jobs,
        JobActivation activation,
        ICommandDispatcher dispatcher,
        RuntimeClock clock,
        RuntimeOptions options,
        RuntimeMetrics metrics,
        ILogger<JobWorker> log
    )
    {
        (_jobs, _activation, _dispatcher, _clock, _options, _log) = (jobs, activation, dispatcher, clock, options, log);
        _metrics = metrics;
        _handlers = handlers.Where(h => options.Handlers.Includes(h.JobType)).ToDictionary(h => h.JobType, StringComparer.Ordinal);
        _types = [.. _handlers.Keys];
    }

    /// <summary>Job types that are done in this process.</summary>
    public IReadOnlyCollection<string> Types => _types;

    /// <summary>Does the jobs that are free now and waits for them; returns how many. For tests and scenarios.</summary>
    public async Task<int> RunFreeAsync(CancellationToken cancellation)
    {
        if (_types.Length == 0)
            return 0;
        var jobs = await _activation.ActivateAsync(_types, _options.Node, _options.JobLease, _options.JobConcurrency, cancellation);
        _metrics.JobsActivated(jobs.Count);
        await Task.WhenAll(jobs.Select(job => RunAsync(job, cancellation)));
        return jobs.Count;
    }

    /// <inheritdoc />
    public void OnCommitted(CommitNotice notice)
    {
        foreach (var e in notice.Events)
        {
            if (e is JobFailed or JobRetriesUpdated || (e is JobCreated created && _handlers.ContainsKey(created.Type)))
            {
                _wakeUp.Signal();
                return;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_types.Length == 0)
            return;
        if (_clock.Flows is ControlledTimeProvider controlled)
            controlled.Changed += (_, _) => _wakeUp.Signal();
        using var free = new SemaphoreSlim(_options.JobConcurrency, _options.JobConcurrency);
        await Polling.RunAsync("activating jobs", _wakeUp, _clock.Wall, RoundAsync, _options.JobsPollEvery, _log, stoppingToken);

        async Task<TimeSpan> RoundAsync(CancellationToken cancellation)
        {
            while (await StartFreeAsync(free, cancellation)) { }
            return await RestAsync(cancellation);
        }
    }

    /// <summary>Starts as many free jobs as hands are free; true: there may be more.</summary>
    private async Task<bool> StartFreeAsync(SemaphoreSlim free, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        free.Release();
        var hands = free.CurrentCount;
        var jobs = await _activation.ActivateAsync(_types, _options.Node, _options.JobLease, hands, cancellation);
        _metrics.JobsActivated(jobs.Count);
        foreach (var job in jobs)
        {
            await free.WaitAsync(cancellation);
            _ = Task.Run(
                async () =>
                {
                    await RunAsync(job, cancellation);
                    free.Release();
                    _wakeUp.Signal();
                },
                CancellationToken.None
            );
        }
        return jobs.Count == hands && hands > 0;
    }

    private async Task<TimeSpan> RestAsync(CancellationToken cancellation)
    {
        if (await _jobs.NextFreeAsync(_types, _clock.Now, cancellation) is not { } next)
            return _options.JobsPollEvery;
        var left = next - _clock.Now;
        return left > TimeSpan.Zero && left < _options.JobsPollEvery ? left : _options.JobsPollEvery;
    }

    private async Task RunAsync(ActivatedJob job, CancellationToken cancellation)
    {
        try
        {
            var outcome = await HandleAsync(job, cancellation);
            var command = CommandOf(job, outcome);
            var stream = StreamId.Of(new ProcessInstanceKey(job.Row.ProcessInstanceKey));
            var envelope = new CommandEnvelope(stream, command, Actor.System) { Origin = $"job {job.Row.JobKey} {job.Row.Type}" };
            if (await _dispatcher.ExecuteAsync(envelope, CancellationToken.None) is CommandResult.Rejected { Rejection: var rejection })
                _log.LogWarning("Job {Job} ({Type}) came too late: {Code}", job.Row.JobKey, job.Row.Type, rejection.Code);
        }
#pragma warning disable CA1031 // The lease runs out and the job is done again.
        catch (Exception e)
        {
            _log.LogError(e, "The result of job {Job} ({Type}) could not be committed; it is done again", job.Row.JobKey, job.Row.Type);
        }
#pragma warning restore CA1031
    }

    private async Task<JobOutcome> HandleAsync(ActivatedJob job, CancellationToken cancellation)
    {
        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var prolonging = ProlongAsync(new JobKey(job.Row.JobKey), working.Token);
        try
        {
            return await _handlers[job.Row.Type].HandleAsync(ContextOf(job), cancellation);
        }
#pragma warning disable CA1031 // Whatever a handler throws is a failed attempt, which people see as an incident at the end.
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            _log.LogError(e, "Job {Job} ({Type}) threw", job.Row.JobKey, job.Row.Type);
            return new JobOutcome.Failed(e.Message);
        }
#pragma warning restore CA1031
        finally
        {
            await working.CancelAsync();
            await prolonging.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Keeps the lease while the handler works.</summary>
    private async Task ProlongAsync(JobKey job, CancellationToken working)
    {
        while (true)
        {
            await Task.Delay(_options.JobLease / 2, _clock.Wall, working);
            await _jobs.ExtendAsync(job, _clock.Now + _options.JobLease, working);
        }
    }

    private static JobContext ContextOf(ActivatedJob job) =>
        new(
            new JobKey(job.Row.JobKey),
            job.Row.Type,
            new ProcessInstanceKey(job.Row.ProcessInstanceKey),
            job.Row.ProcessId,
            job.Row.BusinessKey,
            new ElementInstanceKey(job.Row.ElementInstanceKey),
            job.Row.ElementId,
            job.Headers,
            job.Variables,
            job.Row.Retries
        );

    private Command CommandOf(ActivatedJob job, JobOutcome outcome)
    {
        var key = new JobKey(job.Row.JobKey);
        return outcome switch
        {
            JobOutcome.Completed completed => new CompleteJob(key, completed.Variables, _options.Node),
            JobOutcome.Failed failed => new FailJob(
                key,
                failed.Retries ?? Math.Max(0, job.Row.Retries - 1),
                failed.Message,
                failed.RetryBackOff,
                FeelContext.Empty
            ),
            JobOutcome.BpmnError error => new ThrowJobError(key, error.ErrorCode, error.Message, error.Variables),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
    }
}
