using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Handoffs;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;
using Workflows.Feel;

namespace Workflows.Engine.UserTasks;

/// <summary>办理: the assignee completes; a candidate of a task that nobody has taken takes it and completes.</summary>
internal static class TaskCompletion
{
    private const string Grant = "task:complete";

    public static Rejection? Complete(Execution run, CompleteUserTask command)
    {
        if (TaskAccess.Here(run, command.Task, out var task, out var authority) is { } rejection)
            return rejection;
        var takes = false;
        if (!authority.ActsForAll(Grant) && !authority.IsAssignee)
        {
            if (!authority.IsPerson)
                return TaskRejections.LacksGrant(run.Context.Actor.Id, Grant);
            if (!authority.IsCandidate)
                return TaskRejections.NotYours(run, task);
            if (task.Assignee is not null)
                return TaskRejections.TakenBy(run, task);
            takes = true;
        }
        var submitted = command.Variables;
        if (Outcome(task, command.Outcome, mustChoose: command.FromForm) is { } noOutcome)
            return noOutcome;
        if (
            command.FromForm
            && task.Created.Form is { } form
            && TaskForms.Check(run, form, TaskForms.VisibleAt(task), command.Outcome, command.Facts, ref submitted) is { } invalid
        )
            return invalid;

        if (takes)
            TaskClaim.Take(run, task, authority.Person);
        Finish(run, task, authority.Person, command.Outcome, submitted, command.Action);
        return null;
    }

    /// <summary>The task is done: whatever hung on it ends, and its token goes on.</summary>
    public static void Finish(Execution run, UserTaskState task, string by, string? outcome, FeelContext submitted, string? action)
    {
        TaskForms.MarkPersonal(run, task.Created.Form);
        HandoffEnding.Accept(run, task, by);
        TaskEnding.CancelItems(run, task, "task-completed");
        if (outcome is not null && task.Owner.Element.UserTask!.OutcomeVariable is { } variable)
            submitted = submitted.With(variable, outcome);
        run.Emit(new UserTaskCompleted(task.Owner.Id, by, outcome, submitted, action));
        run.Complete(task.Owner);
    }

    /// <summary>The outcome must be one of the task's; a form with outcome buttons needs one of them.</summary>
    public static Rejection? Outcome(UserTaskState task, string? outcome, bool mustChoose)
    {
        var outcomes = task.Owner.Element.UserTask!.Outcomes;
        if (outcome is null && (!mustChoose || outcomes.Count == 0))
            return null;
        foreach (var known in outcomes)
        {
            if (known.Id == outcome)
                return null;
        }
        var choice = string.Join("、", outcomes.Select(known => $"{known.Name}({known.Id})"));
        return outcomes.Count == 0
            ? InstanceRejections.Invalid(
                "OUTCOME_UNKNOWN",
                $"“{task.Created.Name}”没有结果按钮，不能提交结果“{outcome}”。",
                $"«{task.Created.Name}» has no outcomes; «{outcome}» cannot be submitted."
            )
            : InstanceRejections.Invalid(
                outcome is null ? "OUTCOME_REQUIRED" : "OUTCOME_UNKNOWN",
                outcome is null
                    ? $"请为“{task.Created.Name}”选择一个结果：{choice}。"
                    : $"“{task.Created.Name}”没有结果“{outcome}”，可选：{choice}。",
                outcome is null
                    ? $"Choose an outcome of «{task.Created.Name}»: {choice}."
                    : $"«{task.Created.Name}» has no outcome «{outcome}»; it has: {choice}."
            );
    }
}
