using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Behaviors;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Handoffs;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Scheduling;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.UserTasks;

/// <summary>A user task comes to be: who, until when, with which form, and whether it is handed over from another department.</summary>
internal static class TaskCreation
{
    private const int DefaultPriority = 50;
    public const string NoEscalation = "none";

    public static Failure? Create(Execution run, ElementInstance instance)
    {
        var task = instance.Element.UserTask!;
        if (TaskPeople.Find(run, instance, out var people) is { } nobody)
            return nobody;
        run.CalendarPosition = people.Position;
        if (Deadline(run, instance, task, out var marks) is { } noDeadline)
            return noDeadline;
        if (FollowUp(run, instance, task, out var followUp) is { } noFollowUp)
            return noFollowUp;
        if (JobBehavior.WholeOf(run, instance, task.Priority, DefaultPriority, out var priority) is { } noPriority)
            return noPriority;
        if (Form(run, instance, task.Form, out var form, out var external) is { } noForm)
            return noForm;

        var department = people.Position is { } position
            ? run.Context.Organization.HandoffDepartmentOf(new PositionId(position))?.Value
            : null;
        var handedOver = HandoffRequest.IsNeeded(instance.EntryOrigin, department);
        run.Emit(
            new UserTaskCreated(
                instance.Id,
                instance.Element.Id,
                instance.Element.Name,
                people.Assignee,
                people.Positions,
                people.Users,
                people.Why,
                marks.DueAt,
                followUp,
                marks.RemindAt,
                marks.EscalateAt,
                Math.Clamp(priority, 0, 100),
                form,
                handedOver
            )
            {
                Department = department,
                Position = people.Position,
                ExternalFormReference = external,
                Excluded = people.Excluded.Count > 0 ? people.Excluded : null,
                OnBehalfOf = people.OnBehalfOf,
                EscalationPolicy = marks.DueAt is null || task.EscalationPolicy == NoEscalation ? null : task.EscalationPolicy,
            }
        );
        TaskDeadline.Arm(run, instance.Task!);
        if (handedOver)
            HandoffRequest.Send(run, instance.Task!, instance.EntryOrigin!, refersTo: null);
        return null;
    }

    private static Failure? Deadline(Execution run, ElementInstance instance, ExecutableUserTask task, out DeadlineMarks marks)
    {
        marks = default;
        if (task.DueDate is not { } expression)
            return null;
        run.TimeAllowed = null;
        var result = run.Evaluate(expression, instance);
        if (result.Failure is not null)
            return result.Failure;
        if (result.Value.IsNull)
            return null;
        var (now, organization) = (run.Context.Now, run.Context.Organization);
        var policy = organization.FindEscalation(task.EscalationPolicy);
        var escalates = task.EscalationPolicy != NoEscalation;

        if (result.Value is FeelString text && WorkDurationParser.TryParse(text.Value, out var duration))
        {
            var calendar = Moments.CalendarOf(organization, run.CalendarPosition);
            marks = escalates
                ? DeadlineMarks.Of(now, duration, calendar, policy)
                : DeadlineMarks.OnlyDue(Moments.Add(now, duration, calendar));
            return null;
        }
        if (Moments.TryAfter(result.Value, now, null, out var after))
        {
            marks = escalates ? DeadlineMarks.Until(now, after, policy) : DeadlineMarks.OnlyDue(after);
            return null;
        }
        if (!Moments.TryAt(result.Value, organization.TimeZone, out var due))
            return Execution.NotA(expression, "日期时间或时限", "a date and time or a time allowed", result);
        marks =
            !escalates ? DeadlineMarks.OnlyDue(due)
            : run.TimeAllowed is { } allowed && allowed.Due == due ? DeadlineMarks.Of(now, allowed.Duration, allowed.Calendar, policy)
            : DeadlineMarks.Until(now, due, policy);
        return null;
    }

    private static Failure? FollowUp(Execution run, ElementInstance instance, ExecutableUserTask task, out DateTimeOffset? followUp)
    {
        followUp = null;
        if (task.FollowUpDate is not { } expression)
            return null;
        var result = run.Evaluate(expression, instance);
        if (result.Failure is not null || result.Value.IsNull)
            return result.Failure;
        if (!Moments.TryAt(result.Value, run.Context.Organization.TimeZone, out var moment))
            return Execution.NotA(expression, "日期时间", "a date and time", result);
        followUp = moment;
        return null;
    }

    private static Failure? Form(
        Execution run,
        ElementInstance instance,
        ExecutableForm? form,
        out FormDefinitionKey? key,
        out string? external
    )
    {
        (key, external) = (null, null);
        if (form?.External is { } reference)
            return run.TextOf(reference, instance, out external, out _);
        if (form?.FormId is not { } formId)
            return null;
        var found =
            form.Binding == BindingType.Deployment
                ? run.Context.Definitions.FormOfDeployment(run.State.Definition.Deployment, formId)
                : run.Context.Definitions.LatestForm(formId);
        key = found?.Key;
        return found is not null
            ? null
            : Failure.Of(
                IncidentTypes.FormNotFound,
                $"没有部署表单“{formId}”。请先部署表单，再重试。",
                $"Expected form «{formId}» to be deployed, but it is not. Deploy it, then resolve."
            );
    }
}
