using Workflows.Runtime.ReadModels;
using Workflows.Server.SignIn;

namespace Workflows.Server.Reading;

/// <summary>
/// Who sees which instances, inside the database's own selection: owners, auditors and reading accounts all of them; a person those of flows with a right to see,
/// those that they or anybody below them took part in, and those with a task in one of their pools or with somebody whom they stand in for.
/// </summary>
public sealed class Visibility(IReadModels models, FlowRights rights, StandIns standIns)
{
    /// <summary>The rows of instances that the caller may see.</summary>
    public IQueryable<ProcessInstanceRow> Instances(Caller caller)
    {
        var rows = models.Rows<ProcessInstanceRow>();
        if (caller.SeesEverything)
            return rows;
        var (flows, keys) = Of(caller);
        return rows.Where(row => flows.Contains(row.ProcessId) || keys.Contains(row.ProcessInstanceKey));
    }

    public IQueryable<UserTaskRow> Tasks(Caller caller)
    {
        var rows = models.Rows<UserTaskRow>();
        if (caller.SeesEverything)
            return rows;
        var (flows, keys) = Of(caller);
        return rows.Where(row => flows.Contains(row.ProcessId) || keys.Contains(row.ProcessInstanceKey));
    }

    public IQueryable<ElementInstanceRow> Elements(Caller caller)
    {
        var rows = models.Rows<ElementInstanceRow>();
        if (caller.SeesEverything)
            return rows;
        var (flows, keys) = Of(caller);
        return rows.Where(row => flows.Contains(row.ProcessId) || keys.Contains(row.ProcessInstanceKey));
    }

    public IQueryable<HandoffRow> Handoffs(Caller caller)
    {
        var rows = models.Rows<HandoffRow>();
        if (caller.SeesEverything)
            return rows;
        var (flows, keys) = Of(caller);
        return rows.Where(row => flows.Contains(row.ProcessId) || keys.Contains(row.ProcessInstanceKey));
    }

    /// <summary>The caller and everybody in the line below.</summary>
    public static List<string> PeopleBelow(Caller caller) =>
        [
            caller.Actor.Id,
            .. caller
                .Organization.Model.People.Where(person => caller.Organization.IsSuperiorOf(caller.User, person.Id))
                .Select(person => person.Id.Value),
        ];

    private (List<string> Flows, IQueryable<long> Instances) Of(Caller caller)
    {
        if (!caller.IsPerson)
            return ([], models.Rows<ProcessInstanceRow>().Where(_ => false).Select(row => row.ProcessInstanceKey));
        var me = caller.Actor.Id;
        var people = PeopleBelow(caller);
        var positions = caller.Positions.Select(position => position.Value).ToList();
        var own = models.Rows<InstanceParticipantRow>().Where(row => people.Contains(row.Person)).Select(row => row.ProcessInstanceKey);
        var pools = models
            .Rows<UserTaskCandidateRow>()
            .Where(row =>
                (row.Kind == UserTaskCandidateRow.Position && positions.Contains(row.Candidate))
                || (row.Kind == UserTaskCandidateRow.Person && row.Candidate == me)
            )
            .Join(models.Rows<UserTaskRow>(), candidate => candidate.UserTaskKey, task => task.UserTaskKey, (_, task) => task)
            .Where(task => task.IsOpen)
            .Select(task => task.ProcessInstanceKey);
        var seen = own.Union(pools);
        if (standIns.Keys(models.Rows<UserTaskRow>(), caller, task => task.ProcessInstanceKey) is { } others)
            seen = seen.Union(others);
        return (rights.SeenBy(caller), seen);
    }
}
