using System.Globalization;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Server.Live;

/// <summary>Whom a commit concerns, and which tasks and hand-offs.</summary>
internal sealed class Audience
{
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);
    private readonly HashSet<long> tasks = [];
    private readonly HashSet<string> handoffs = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Groups => [.. groups];
    public IReadOnlyCollection<long> Tasks => tasks;

    /// <summary>As text, for browsers.</summary>
    public IReadOnlyCollection<string> TaskKeys => [.. tasks.Select(Key)];
    public IReadOnlyCollection<string> HandoffKeys => handoffs;

    /// <summary>What people are told by name: a deadline that comes, has passed, or makes them a candidate.</summary>
    public List<DeadlineNotice> Notices { get; } = [];

    /// <summary>How many tasks are new in somebody's inbox.</summary>
    public int Added { get; private set; }

    public static Audience Of(IReadOnlyList<Event> events)
    {
        var audience = new Audience();
        foreach (var e in events)
            audience.Hear(e);
        return audience;
    }

    private void Hear(Event e)
    {
        switch (e)
        {
            case UserTaskCreated x:
                Task(x.Task, [x.Assignee, .. x.CandidateUsers], x.CandidatePositions);
                Added += x.InTransit ? 0 : 1;
                break;
            case UserTaskClaimed x:
                Task(x.Task, [x.Assignee, x.TakenFrom], []);
                break;
            case UserTaskAssigned x:
                Task(x.Task, [x.Assignee, x.Previous], []);
                Added++;
                break;
            case UserTaskReassigned x:
                Task(x.Task, [x.Assignee, x.Previous], []);
                Added++;
                break;
            case UserTaskReleased x:
                Task(x.Task, [], []);
                break;
            case UserTaskCanceled x:
                Task(x.Task, [], []);
                break;
            case UserTaskCompleted x:
                Task(x.Task, [x.By], []);
                break;
            case UserTaskEscalated x:
                Task(x.Task, [.. x.Told, x.AddedCandidate], []);
                Notices.Add(new DeadlineNotice(x.Told, Key(x.Task.Value), x.Step.ToString().ToLowerInvariant(), x.DueAt, x.AddedCandidate));
                break;
            case WorkItemCreated x:
                Task(x.Task, [x.Assignee, .. x.CandidateUsers], x.CandidatePositions);
                Added++;
                break;
            case HandoffRequested x:
                handoffs.Add(Key(x.Handoff.Value));
                Task(x.Task, [x.FromPerson], x.ToPosition is { } position ? [position] : []);
                break;
            case HandoffDelivered x:
                handoffs.Add(Key(x.Handoff.Value));
                tasks.Add(x.Task.Value);
                Added++;
                break;
            case HandoffAccepted x:
                handoffs.Add(Key(x.Handoff.Value));
                break;
            case HandoffReturned x:
                handoffs.Add(Key(x.Handoff.Value));
                break;
            case HandoffWithdrawn x:
                handoffs.Add(Key(x.Handoff.Value));
                break;
            case HandoffOverdue x:
                handoffs.Add(Key(x.Handoff.Value));
                Task(x.Task, x.Told, []);
                Notices.Add(new DeadlineNotice(x.Told, Key(x.Task.Value), "handoff", x.AcceptBy, null));
                break;
        }
    }

    private void Task(ElementInstanceKey task, IEnumerable<string?> people, IEnumerable<string> positions)
    {
        tasks.Add(task.Value);
        foreach (var person in people)
        {
            if (person is not null)
                groups.Add(InboxHub.OfPerson(person));
        }
        foreach (var position in positions)
            groups.Add(InboxHub.OfPosition(position));
    }

    private static string Key(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A notice about a deadline.</summary>
/// <param name="Told">Ids of the people whom it is for.</param>
/// <param name="Step">remind, due, escalate; handoff for one that was not accepted in time.</param>
/// <param name="Candidate">Who may take the task over from now on.</param>
internal sealed record DeadlineNotice(IReadOnlyList<string> Told, string TaskKey, string Step, DateTimeOffset DueAt, string? Candidate);
