using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Scenarios.Model;

namespace Workflows.Scenarios.Running;

/// <summary>Plays what lies around the flow: the transport of hand-offs, and the systems that do its jobs as the script says.</summary>
internal sealed class OutsideWorld(ScenarioWorld world, JobScript script)
{
    private readonly Dictionary<string, int> _answered = new(StringComparer.Ordinal);
    private readonly HashSet<(long Job, int Retries)> _left = [];

    /// <summary>Goes on until nothing is left to do at this moment.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        do await world.Settling.SettleAsync(withJobs: false, cancellation);
        while (await DeliverAsync(cancellation) | await AnswerAsync(cancellation));
    }

    /// <summary>Ends one job as a step says.</summary>
    public async Task<CommandResult> FinishAsync(JobRow job, JobAnswer answer, CancellationToken cancellation)
    {
        var key = new JobKey(job.JobKey);
        Command command = answer switch
        {
            JobAnswer.Complete done => new CompleteJob(key, done.Result, "scenario"),
            JobAnswer.Error error => new ThrowJobError(key, error.Code, error.Message, error.Variables),
            JobAnswer.Fail fail => new FailJob(key, Math.Max(0, job.Retries - 1), fail.Message, TimeSpan.Zero, FeelContext.Empty),
            _ => throw new InvalidOperationException($"A job cannot end as {answer.GetType().Name}."),
        };
        return await SendAsync(new ProcessInstanceKey(job.ProcessInstanceKey), command, cancellation);
    }

    private async Task<bool> DeliverAsync(CancellationToken cancellation)
    {
        var waiting = world.Store.Rows<HandoffRow>().Where(row => row.State == HandoffRow.Requested).ToList();
        foreach (var row in waiting)
            await SendAsync(
                new ProcessInstanceKey(row.ProcessInstanceKey),
                new DeliverHandoff(new HandoffKey(row.HandoffKey)),
                cancellation
            );
        return waiting.Count > 0;
    }

    private async Task<bool> AnswerAsync(CancellationToken cancellation)
    {
        var now = world.Clock.GetUtcNow();
        var did = false;
        foreach (var job in world.Store.Rows<JobRow>().Where(row => row.IsOpen && row.FreeAt <= now))
        {
            if (!_left.Add((job.JobKey, job.Retries)))
                continue;
            var before = _answered.GetValueOrDefault(job.Type);
            if (script.For(job.Type, before) is JobAnswer.Wait)
                continue;
            _answered[job.Type] = before + 1;
            await FinishAsync(job, script.For(job.Type, before), cancellation);
            did = true;
        }
        return did;
    }

    private Task<CommandResult> SendAsync(ProcessInstanceKey instance, Command command, CancellationToken cancellation) =>
        world.Dispatcher.ExecuteAsync(new CommandEnvelope(StreamId.Of(instance), command, ScenarioWorld.Outside), cancellation);
}
