using System.Linq.Expressions;
using Workflows.Organization;
using Workflows.Organization.Structure;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Time;
using Workflows.Server.SignIn;

namespace Workflows.Server.Reading;

/// <summary>
/// Whose work a deputy sees and does while somebody is away: the open tasks that are with the absent person, of the flows that the absence is about. Asked at every
/// call, so that an absence counts when it begins, and no longer when it has ended.
/// </summary>
public sealed class StandIns(RuntimeClock clock)
{
    /// <summary>The person for whom the caller acts on this task; null where they act for themselves.</summary>
    public string? ActedFor(UserTaskRow task, Caller caller) =>
        caller.IsPerson
        && task.IsOpen
        && task.Assignee is { } assignee
        && assignee != caller.Actor.Id
        && caller.Organization.AbsenceOf(new UserId(assignee), clock.Now, task.ProcessId)?.Deputy == caller.User
            ? assignee
            : null;

    /// <summary>The actor of a command on this task.</summary>
    public Actor ActorOn(UserTaskRow task, Caller caller) =>
        ActedFor(task, caller) is { } absent ? caller.Actor with { OnBehalfOf = absent } : caller.Actor;

    /// <summary>Keys of the open tasks, or of their instances, of those whom the caller stands in for; null where there is nobody.</summary>
    public IQueryable<long>? Keys(IQueryable<UserTaskRow> rows, Caller caller, Expression<Func<UserTaskRow, long>> key)
    {
        if (!caller.IsPerson)
            return null;
        IQueryable<long>? keys = null;
        foreach (var absence in caller.Organization.StandsInFor(caller.User, clock.Now))
        {
            var more = Of(rows, absence).Select(key);
            keys = keys is null ? more : keys.Union(more);
        }
        return keys;
    }

    private static IQueryable<UserTaskRow> Of(IQueryable<UserTaskRow> rows, Absence absence)
    {
        var person = absence.Person.Value;
        var open = rows.Where(row => row.IsOpen && row.Assignee == person);
        if (absence.Processes.IsDefaultOrEmpty)
            return open;
        List<string> flows = [.. absence.Processes];
        return open.Where(row => flows.Contains(row.ProcessId));
    }
}
