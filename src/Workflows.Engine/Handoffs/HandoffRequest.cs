using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Scheduling;
using Workflows.Engine.UserTasks;
using Workflows.Engine.Variables;
using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Engine.Handoffs;

/// <summary>
/// Work crosses from one department to another: when a token reaches a user task whose department differs from that of the last completed user task
/// in its lineage. The centre's own level takes no part, nor does the beginning of an instance: a start form is no user task, and nobody hands anything over
/// to a message or a timer. Where one flow calls another, the caller's last task is what comes before.
/// </summary>
internal static class HandoffRequest
{
    private static readonly LocalizedText FormBefore = new("上一步表单", "Form of the step before");

    public static bool IsNeeded(WorkOrigin? origin, string? department) =>
        origin?.Department is { } from && department is not null && from != department;

    /// <summary>Requests it, sets the timer that finds it overdue, and sends it outward.</summary>
    public static void Send(Execution run, UserTaskState task, WorkOrigin origin, HandoffKey? refersTo)
    {
        var element = task.Owner.Element;
        var (from, to) = (origin.Department!, task.Created.Department!);
        var row = run.State.Process.Handoffs.Find(from, to, element.Id);
        var acceptBy = Moments.Add(
            run.Context.Now,
            row?.AcceptWithin ?? HandoffTable.DefaultAcceptWithin,
            Moments.CalendarOf(run.Context.Organization, task.Created.Position)
        );
        var timer = new TimerKey(run.NextKey());
        var requested = new HandoffRequested(
            new HandoffKey(run.NextKey()),
            task.Owner.Id,
            from,
            origin.Position,
            origin.Person,
            to,
            task.Created.Position,
            DocumentsOf(run, task, origin, row),
            acceptBy,
            row?.Terms.Id
        )
        {
            RefersTo = refersTo,
            Timer = timer,
        };
        run.Emit(requested);
        run.Emit(new TimerCreated(timer, TimerPurpose.HandoffAcceptance, task.Owner.Id, element.Id, acceptBy, null));
        run.Follow(
            new FollowUp.Outward(
                new SendHandoff(
                    requested.Handoff,
                    run.State.Key,
                    run.State.Created!.BusinessKey,
                    run.State.Process.Id,
                    run.State.Process.Name,
                    task.Owner.Id,
                    element.Id,
                    element.Name,
                    from,
                    origin.Position,
                    origin.Person,
                    to,
                    task.Created.Position,
                    requested.Documents,
                    acceptBy,
                    refersTo
                )
            )
        );
    }

    private static IReadOnlyList<HandoffDocument> DocumentsOf(Execution run, UserTaskState task, WorkOrigin origin, HandoffRow? row)
    {
        if (row is { Terms.Variables.IsDefaultOrEmpty: false })
        {
            var values = new FeelContextBuilder();
            foreach (var name in row.Terms.Variables)
                values.Set(name, VisibleVariables.TryFind(task.Owner, name, out var value) ? value : FeelNull.Instance);
            return [new HandoffDocument(row.Terms.Documents ?? row.Terms.Id, values.Build())];
        }
        var before = FormOf(run, task, origin);
        return before.Count > 0 || row?.Terms.Documents is not null
            ? [new HandoffDocument(row?.Terms.Documents ?? FormBefore.Zh, before)]
            : [];
    }

    /// <summary>
    /// The form of the step before as its performer left it: what they wrote, and what it showed them to read, in the order of the form; then what was submitted
    /// beside it, such as the outcome.
    /// </summary>
    private static FeelContext FormOf(Execution run, UserTaskState task, WorkOrigin origin)
    {
        if (run.State.Find(origin.Task)?.Task is not { } before)
            return FeelContext.Empty;
        var submitted = before.Submitted ?? FeelContext.Empty;
        if (before.Created.Form is not { } key || run.Context.Definitions.Form(key) is not { } form)
            return submitted;
        TaskForms.MarkPersonal(run, key);
        var values = new FeelContextBuilder();
        foreach (var field in form.Definition.Fields)
        {
            var name = field.Path.ToString();
            if (field.Rules.Access == FieldAccess.Hidden)
                continue;
            if (submitted.TryGetValue(name, out var value) || VisibleVariables.TryFind(task.Owner, name, out value))
                values.Set(name, value);
        }
        foreach (var entry in submitted)
            values.Set(entry.Name, entry.Value);
        return values.Build();
    }
}
