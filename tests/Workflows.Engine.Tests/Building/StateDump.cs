using System.Globalization;
using System.Text;
using Workflows.Engine.ProcessInstances;

namespace Workflows.Engine.Tests.Building;

/// <summary>Everything that a state holds, as text: two states are equal when their dumps are.</summary>
internal static class StateDump
{
    public static string Of(ProcessInstanceState state)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{state.Key} seq {state.Sequence} {state.Created?.ProcessId} {state.Created?.BusinessKey}\n"
        );
        foreach (var instance in state.Instances.Ordered())
            Instance(text, instance);
        Keys(text, "jobs", state.Jobs.Values.Select(j => $"{j.Key}:{j.Owner.Key}:{j.Type}:{j.Retries}:{j.IsStuck}"));
        Keys(
            text,
            "timers",
            state.Timers.Values.Select(t => $"{t.Key}:{t.Purpose}:{t.Owner.Key}:{t.Element.Id}:{t.DueAt:O}:{t.Repetitions}:{t.Interval}")
        );
        Keys(
            text,
            "subscriptions",
            state.Subscriptions.Values.Select(s => $"{s.Key}:{s.Owner.Key}:{s.Element.Id}:{s.MessageName}:{s.CorrelationKey}")
        );
        Keys(text, "incidents", state.Incidents.Values.Select(i => $"{i.Key}:{i.Owner.Key}:{i.ErrorType}:{i.Step}:{i.Job}"));
        Keys(text, "handoffs", state.Handoffs.Values.Select(h => $"{h.Requested.Handoff}:{h.Task.Owner.Key}:{h.Phase}:{h.IsOverdue}"));
        return text.ToString();
    }

    private static void Instance(StringBuilder text, ElementInstance instance)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"{instance.Key} {instance.Element.Id} in {instance.Scope?.Key} {instance.State} loop {instance.LoopCounter} from [{string.Join(",", instance.Lineage.Select(l => l.Key))}]"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $" entry {instance.EntryOrigin?.Task} origin {instance.Origin?.Task} payload {instance.Payload}"
        );
        if (instance.Pending is { } pending)
            text.Append(
                CultureInfo.InvariantCulture,
                $" pending {pending.Event?.Id} {pending.Variables} {pending.Origin.Key} {pending.ErrorCode}"
            );
        if (instance.Interruption is { } interruption)
            text.Append(
                CultureInfo.InvariantCulture,
                $" interruption {interruption.Event?.Id} {interruption.Variables} {interruption.Origin.Key} {interruption.ErrorCode}"
            );
        text.Append(
            CultureInfo.InvariantCulture,
            $" since {instance.EnteredAt} interrupted {instance.IsInterrupted} undoes {instance.Undoes?.Key}"
        );
        foreach (var record in instance.Compensation?.Done ?? [])
            text.Append(CultureInfo.InvariantCulture, $" done {record.Instance.Key} {record.CompletedAt}");
        foreach (var record in instance.Compensation?.Open ?? [])
            text.Append(CultureInfo.InvariantCulture, $" to undo {record.Instance.Key} {record.CompletedAt}");
        if (instance.Loop is { } loop)
            text.Append(CultureInfo.InvariantCulture, $" items {loop.Items} done {loop.Completed} cancelled {loop.Terminated}");
        for (var child = instance.FirstChild; child is not null; child = child.NextSibling)
            text.Append(CultureInfo.InvariantCulture, $" >{child.Key}");
        foreach (var token in instance.Inside is null ? [] : instance.Inside.Tokens)
            text.Append(CultureInfo.InvariantCulture, $" token {token.Flow.Id} {token.From.Key} {token.AtJoin}");
        foreach (var variable in instance.Variables is null ? [] : instance.Variables.All)
            text.Append(CultureInfo.InvariantCulture, $" {variable.Name}({variable.Key})={variable.Value}");
        if (instance.Waiting is { IsEmpty: false } waiting)
            text.Append(
                CultureInfo.InvariantCulture,
                $" waits job {waiting.Job?.Key} called {waiting.Called} incident {waiting.Incident?.Key} timers {waiting.Timers.Count} messages {waiting.Subscriptions.Count}"
            );
        if (instance.Task is { } task)
            Task(text, task);
        text.Append('\n');
    }

    private static void Task(StringBuilder text, UserTaskState task)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $" task {task.Phase} {task.Assignee} [{string.Join(",", task.CandidatePositions)}] [{string.Join(",", task.CandidateUsers)}] {task.DueAt:O} {task.RemindAt:O} {task.EscalateAt:O} {task.FollowUpAt:O} {task.Priority} {task.Performer} {task.Outcome} {task.Submitted} {task.Passed} {task.Handoff?.Requested.Handoff}"
        );
        foreach (var item in task.Items)
            text.Append(CultureInfo.InvariantCulture, $" item {item.Created.Item} {item.IsOpen}");
    }

    private static void Keys(StringBuilder text, string name, IEnumerable<string> entries) =>
        text.Append(name).Append(' ').AppendJoin(' ', entries.Order(StringComparer.Ordinal)).Append('\n');
}
