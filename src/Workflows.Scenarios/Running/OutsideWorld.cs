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
    private readonly FlowStarts _starts = new(world);
    private readonly Dictionary<string, int> _answered = new(StringComparer.Ordinal);

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
        _answered[job.Type] = _answered.GetValueOrDefault(job.Type) + 1;
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
        var did = false;
        foreach (var row in world.Store.Rows<HandoffRow>().Where(row => row.State == HandoffRow.Requested))
        {
            var deliver = new DeliverHandoff(new HandoffKey(row.HandoffKey));
            did |= await SendAsync(new ProcessInstanceKey(row.ProcessInstanceKey), deliver, cancellation) is CommandResult.Accepted;
        }
        return did;
    }

    private async Task<bool> AnswerAsync(CancellationToken cancellation)
    {
        var now = world.Clock.GetUtcNow();
        var did = false;
        foreach (var job in world.Store.Rows<JobRow>().Where(row => row.IsOpen && row.FreeAt <= now))
        {
            var answer = script.For(job.Type, _answered.GetValueOrDefault(job.Type));
            if (answer is JobAnswer.Wait)
                continue;
            if (answer is JobAnswer.StartFlow)
                answer = await _starts.StartAsync(job, cancellation);
            // What is refused is not tried again: it would be refused for ever.
            did |= await FinishAsync(job, answer, cancellation) is CommandResult.Accepted;
        }
        return did;
    }

    private Task<CommandResult> SendAsync(ProcessInstanceKey instance, Command command, CancellationToken cancellation) =>
        world.Dispatcher.ExecuteAsync(new CommandEnvelope(StreamId.Of(instance), command, ScenarioWorld.Outside), cancellation);
}
