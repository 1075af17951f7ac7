using Workflows.Bpmn.Model;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>What job workers answer. Jobs are at-least-once outward: an answer to a job that is gone is a conflict, never a second effect.</summary>
internal static class JobResults
{
    public static Rejection? Complete(Execution run, CompleteJob command)
    {
        if (Find(run, command.Job, "job:complete", out var job) is { } rejection)
            return rejection;
        run.Emit(new JobCompleted(command.Job, command.Variables) { Worker = command.Worker });
        run.Complete(job.Owner);
        return null;
    }

    public static Rejection? Fail(Execution run, FailJob command)
    {
        if (Find(run, command.Job, "job:fail", out var job) is { } rejection)
            return rejection;
        var retries = Math.Max(0, command.Retries);
        run.Emit(
            new JobFailed(
                command.Job,
                retries,
                command.Message,
                retries > 0 && command.RetryBackOff > TimeSpan.Zero ? run.Context.Now + command.RetryBackOff : null,
                command.Variables
            )
        );
        // Variables of a failed attempt help whoever looks into it: they are local to the element, as in Camunda 8.
        run.SetLocals(job.Owner, command.Variables, null);
        if (retries == 0)
            run.Fail(
                job.Owner,
                new Failure(
                    IncidentTypes.JobNoRetries,
                    new LocalizedText(
                        $"自动步骤“{job.Owner.Element.Name}”多次失败，已停止重试：{command.Message}",
                        $"Job of «{job.Owner.Element.Id}» has no retries left: {command.Message}"
                    ),
                    Job: command.Job
                ),
                IncidentStep.Job
            );
        return null;
    }

    public static Rejection? ThrowError(Execution run, ThrowJobError command)
    {
        if (Find(run, command.Job, "job:error", out var job) is { } rejection)
            return rejection;
        var catcher = run.State.FindCatcher(job.Owner, EventKind.Error, command.ErrorCode);
        run.Emit(new JobErrorThrown(command.Job, command.ErrorCode, command.Message, command.Variables, CaughtBy(catcher)));
        if (catcher is { } found)
            run.Catch(found, $"error:{command.ErrorCode}");
        else
            run.Fail(job.Owner, Uncaught(job.Owner, command.ErrorCode, command.Message, command.Job), IncidentStep.Job);
        return null;
    }

    public static Rejection? UpdateRetries(Execution run, UpdateJobRetries command)
    {
        if (!FlowOwner.OrGrant(run, "job:update"))
            return InstanceRejections.Forbidden(
                "只有流程负责人可以让自动步骤重试。请联系流程负责人。",
                "Only the owner of the flow may give a job more retries. Ask the owner of the flow."
            );
        if (!run.State.Jobs.ContainsKey(command.Job.Value))
            return Gone(command.Job);
        if (command.Retries < 1)
            return InstanceRejections.Malformed("RETRIES_TOO_FEW", "重试次数至少为 1。", "Retries must be at least 1.");
        run.Emit(new JobRetriesUpdated(command.Job, command.Retries));
        return null;
    }

    /// <summary>A name for the event's reader: the boundary event, or the caller.</summary>
    public static string? CaughtBy(Catcher? catcher) => catcher is { } found ? found.Event?.Id : null;

    public static Failure Uncaught(ElementInstance thrower, string code, string? message, JobKey? job) =>
        new(
            IncidentTypes.UnhandledErrorEvent,
            new LocalizedText(
                $"“{thrower.Element.Name}”抛出错误 {code}{(message is { Length: > 0 } ? $"（{message}）" : "")}，没有错误边界事件接住它。请补画边界事件后迁移，或改正原因后重试。",
                $"Expected to throw an error event with the code '{code}'{(message is { Length: > 0 } ? $" ({message})" : "")}, but it was not caught. Correct the cause and resolve, or add an error boundary event."
            ),
            Job: job
        );

    /// <summary>The open job, for whoever may answer jobs.</summary>
    private static Rejection? Find(Execution run, JobKey key, string grant, out JobState job)
    {
        job = null!;
        if (!run.Context.Actor.MayAct(grant))
            return InstanceRejections.Forbidden(
                $"账号“{run.Context.Actor.Id}”没有处理自动任务的权限（{grant}）。",
                $"«{run.Context.Actor.Id}» lacks the grant {grant}."
            );
        if (!run.State.Jobs.TryGetValue(key.Value, out var found))
            return Gone(key);
        if (found.IsStuck || found.Owner.Waiting?.Incident is not null)
            return InstanceRejections.Conflict(
                "JOB_HAS_INCIDENT",
                $"自动任务 {key} 有未解决的事故；先解决事故，再办理。",
                $"Job {key} has an open incident; resolve it first."
            );
        job = found;
        return null;
    }

    private static Rejection Gone(JobKey key) =>
        InstanceRejections.NotFound(
            "JOB_NOT_FOUND",
            $"没有待办的自动任务 {key}：它已经完成、被取消，或从未存在。",
            $"There is no open job {key}: it was completed or cancelled, or never existed."
        );
}
