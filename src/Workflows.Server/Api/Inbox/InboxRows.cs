using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Json;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>Fills the lines of a page, with a fixed number of queries however long it is.</summary>
public sealed class InboxRows(IReadModels models, IDefinitionsProvider definitions, Subjects subjects, RuntimeClock clock)
{
    public async Task<IReadOnlyList<InboxRow>> OfAsync(
        IReadOnlyList<InboxEntry> entries,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        var items = await ItemsAsync(entries, cancellation);
        var taskKeys = entries
            .Where(entry => entry.Kind == InboxEntry.Task)
            .Select(entry => entry.Key)
            .Concat(items.Values.Select(item => item.UserTaskKey))
            .ToList();
        var tasks = await models
            .Rows<UserTaskRow>()
            .Where(row => taskKeys.Contains(row.UserTaskKey))
            .ToDictionaryAsync(row => row.UserTaskKey, cancellation);
        var instanceKeys = entries.Where(entry => entry.Kind == InboxEntry.Instance).Select(entry => entry.Key).ToList();
        var instances = await models
            .Rows<ProcessInstanceRow>()
            .Where(row => instanceKeys.Contains(row.ProcessInstanceKey))
            .ToDictionaryAsync(row => row.ProcessInstanceKey, cancellation);
        var handoffs = await HandoffsAsync(tasks.Values, cancellation);
        var about = await subjects.OfAsync(
            [
                .. tasks.Values.Select(task => (task.ProcessInstanceKey, task.ProcessDefinitionKey)),
                .. instances.Values.Select(instance => (instance.ProcessInstanceKey, instance.ProcessDefinitionKey)),
            ],
            language,
            cancellation
        );
        return
        [
            .. entries.Select(entry =>
                entry.Kind switch
                {
                    InboxEntry.Instance => OfInstance(instances[entry.Key], about),
                    InboxEntry.Amend => OfItem(items[entry.Key], tasks[items[entry.Key].UserTaskKey], caller, about, handoffs),
                    _ => OfTask(tasks[entry.Key], caller, about, handoffs),
                }
            ),
        ];
    }

    /// <summary>The lines of single tasks, for their pages.</summary>
    public async Task<InboxRow> OfTaskAsync(UserTaskRow task, Caller caller, string language, CancellationToken cancellation) =>
        (
            await OfAsync(
                [new InboxEntry { Key = task.UserTaskKey, ProcessInstanceKey = task.ProcessInstanceKey }],
                caller,
                language,
                cancellation
            )
        )[0];

    private InboxRow OfTask(UserTaskRow task, Caller caller, IReadOnlyDictionary<long, string> about, Dictionary<long, HandoffRow> handoffs)
    {
        var organization = caller.Organization;
        return new InboxRow
        {
            Kind = InboxEntry.Task,
            Key = task.UserTaskKey,
            Name = task.Name,
            ElementId = task.ElementId,
            ProcessId = task.ProcessId,
            ProcessName = task.ProcessName ?? task.ProcessId,
            ProcessInstanceKey = task.ProcessInstanceKey,
            BusinessKey = task.BusinessKey,
            Subject = about.GetValueOrDefault(task.ProcessInstanceKey),
            State = task.State,
            Assignee = PersonReference.Of(organization, task.Assignee),
            Candidates = new TaskCandidates(
                [.. JsonLists.Read(task.CandidatePositions).Select(position => Names.Position(organization, position))],
                [.. JsonLists.Read(task.CandidateUsers).Select(person => PersonReference.Of(organization, person)!)]
            ),
            From = PersonReference.Of(organization, task.FromPerson),
            FromDepartment = Names.Department(organization, task.FromDepartment),
            CreatedAt = task.WaitingSince,
            DueAt = task.DueAt,
            Sla = Sla(task.DueAt, task.RemindAt, task.EndedAt),
            Escalation = task.Escalation?.ToLowerInvariant(),
            CompletedAt = task.EndedAt,
            Outcome = OutcomeOf(task),
            Priority = task.Priority,
            Handoff =
                task.HandoffKey is { } key && handoffs.TryGetValue(key, out var handoff)
                    ? new HandoffBrief(key, handoff.State, handoff.AcceptBy)
                    : null,
        };
    }

    private InboxRow OfItem(
        WorkItemRow item,
        UserTaskRow task,
        Caller caller,
        IReadOnlyDictionary<long, string> about,
        Dictionary<long, HandoffRow> handoffs
    ) =>
        OfTask(task, caller, about, handoffs) with
        {
            Kind = InboxEntry.Amend,
            WorkItemKey = item.WorkItemKey,
            State = item.State,
            Assignee = PersonReference.Of(caller.Organization, item.Assignee),
            CreatedAt = item.CreatedAt,
            DueAt = item.DueAt,
            Sla = Sla(item.DueAt, null, item.EndedAt),
            CompletedAt = item.EndedAt,
        };

    private static InboxRow OfInstance(ProcessInstanceRow instance, IReadOnlyDictionary<long, string> about) =>
        new()
        {
            Kind = InboxEntry.Instance,
            Key = instance.ProcessInstanceKey,
            Name = instance.ProcessName ?? instance.ProcessId,
            ElementId = instance.ProcessId,
            ProcessId = instance.ProcessId,
            ProcessName = instance.ProcessName ?? instance.ProcessId,
            ProcessInstanceKey = instance.ProcessInstanceKey,
            BusinessKey = instance.BusinessKey,
            Subject = about.GetValueOrDefault(instance.ProcessInstanceKey),
            State = instance.State,
            Candidates = new TaskCandidates([], []),
            CreatedAt = instance.StartedAt,
            Sla = "none",
            CompletedAt = instance.EndedAt,
        };

    private string Sla(DateTimeOffset? due, DateTimeOffset? remind, DateTimeOffset? ended)
    {
        if (due is not { } at)
            return "none";
        var now = ended ?? clock.Now;
        return now > at ? "overdue"
            : ended is null && remind is { } soon && now >= soon ? "soon"
            : "ok";
    }

    private NamedItem? OutcomeOf(UserTaskRow task)
    {
        if (task.Outcome is not { } id)
            return null;
        var model = definitions.Current.Process(new ProcessDefinitionKey(task.ProcessDefinitionKey));
        var element = model?.Process.FindElement(task.ElementId) as Bpmn.Model.UserTask;
        return new NamedItem(id, element?.Outcomes?.Items.FirstOrDefault(outcome => outcome.Id == id)?.Name ?? id);
    }

    private Task<Dictionary<long, WorkItemRow>> ItemsAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellation)
    {
        var keys = entries.Where(entry => entry.Kind == InboxEntry.Amend).Select(entry => entry.Key).ToList();
        return keys.Count == 0
            ? Task.FromResult(new Dictionary<long, WorkItemRow>())
            : models
                .Rows<WorkItemRow>()
                .Where(row => keys.Contains(row.WorkItemKey))
                .ToDictionaryAsync(row => row.WorkItemKey, cancellation);
    }

    private Task<Dictionary<long, HandoffRow>> HandoffsAsync(IEnumerable<UserTaskRow> tasks, CancellationToken cancellation)
    {
        var keys = tasks.Select(task => task.HandoffKey).OfType<long>().Distinct().ToList();
        return keys.Count == 0
            ? Task.FromResult(new Dictionary<long, HandoffRow>())
            : models.Rows<HandoffRow>().Where(row => keys.Contains(row.HandoffKey)).ToDictionaryAsync(row => row.HandoffKey, cancellation);
    }
}
