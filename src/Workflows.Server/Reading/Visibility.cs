using Workflows.Runtime.ReadModels;
using Workflows.Server.SignIn;

namespace Workflows.Server.Reading;

/// <summary>
/// Who sees which instances, inside the database's own selection: owners, auditors and reading accounts all of them; a person those that they or anybody below them
/// took part in, and those with a task in one of their pools.
/// </summary>
public static class Visibility
{
    public static IQueryable<ProcessInstanceRow> SeenBy(this IQueryable<ProcessInstanceRow> rows, Caller caller, IReadModels models)
    {
        if (caller.SeesEverything)
            return rows;
        var keys = VisibleInstances(caller, models);
        return rows.Where(row => keys.Contains(row.ProcessInstanceKey));
    }

    /// <summary>The keys of the instances that a person may see.</summary>
    public static IQueryable<long> VisibleInstances(Caller caller, IReadModels models)
    {
        if (!caller.IsPerson)
            return models.Rows<ProcessInstanceRow>().Where(_ => false).Select(row => row.ProcessInstanceKey);
        var people = PeopleBelow(caller);
        var positions = caller.Positions.Select(position => position.Value).ToList();
        var own = models.Rows<InstanceParticipantRow>().Where(row => people.Contains(row.Person)).Select(row => row.ProcessInstanceKey);
        var pools = models
            .Rows<UserTaskCandidateRow>()
            .Where(row =>
                (row.Kind == UserTaskCandidateRow.Position && positions.Contains(row.Candidate))
                || (row.Kind == UserTaskCandidateRow.Person && row.Candidate == caller.Actor.Id)
            )
            .Join(models.Rows<UserTaskRow>(), candidate => candidate.UserTaskKey, task => task.UserTaskKey, (_, task) => task)
            .Where(task => task.IsOpen)
            .Select(task => task.ProcessInstanceKey);
        return own.Union(pools);
    }

    /// <summary>The person and everybody in the line below.</summary>
    private static List<string> PeopleBelow(Caller caller) =>
        [
            caller.Actor.Id,
            .. caller
                .Organization.Model.People.Where(person => caller.Organization.IsSuperiorOf(caller.User, person.Id))
                .Select(person => person.Id.Value),
        ];
}
