using Workflows.Runtime.ReadModels;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>Whose work is what, inside the database's own selection.</summary>
public sealed class InboxQueries(IReadModels models, StandIns standIns)
{
    /// <summary>Open tasks that are assigned to the caller, or to somebody whom they stand in for, and can be worked on.</summary>
    public IQueryable<UserTaskRow> Mine(Caller caller)
    {
        var me = caller.Actor.Id;
        var rows = models.Rows<UserTaskRow>();
        var tasks = standIns.Keys(rows, caller, row => row.UserTaskKey) is { } others
            ? rows.Where(row => row.IsOpen && (row.Assignee == me || others.Contains(row.UserTaskKey)))
            : rows.Where(row => row.IsOpen && row.Assignee == me);
        return tasks.Where(row => row.State == UserTaskRow.Created && row.OpenWorkItemKey == null);
    }

    /// <summary>Open tasks in the caller's pools that nobody has taken.</summary>
    public IQueryable<UserTaskRow> Pool(Caller caller)
    {
        var tasks = Candidacies(caller).Where(row => row.IsFree).Select(row => row.UserTaskKey);
        return models.Rows<UserTaskRow>().Where(row => row.IsOpen && row.State == UserTaskRow.Created && tasks.Contains(row.UserTaskKey));
    }

    /// <summary>Work items (returned hand-offs to amend) of the caller or of their positions.</summary>
    public IQueryable<WorkItemRow> Items(Caller caller)
    {
        var me = caller.Actor.Id;
        var positions = Positions(caller);
        var pooled = models.Rows<WorkItemCandidateRow>().Where(row => positions.Contains(row.Candidate)).Select(row => row.WorkItemKey);
        return models
            .Rows<WorkItemRow>()
            .Where(row =>
                row.State == WorkItemRow.Created && (row.Assignee == me || (row.Assignee == null && pooled.Contains(row.WorkItemKey)))
            );
    }

    /// <summary>Tasks on their way: to the caller's positions, or handed over by the caller or their department.</summary>
    public IQueryable<UserTaskRow> InTransit(Caller caller)
    {
        var me = caller.Actor.Id;
        var department = caller.Organization.HandoffDepartmentOf(caller.User)?.Value;
        var coming = Candidacies(caller).Select(row => row.UserTaskKey);
        return models
            .Rows<UserTaskRow>()
            .Where(row =>
                row.State == UserTaskRow.Creating
                && (
                    row.FromPerson == me
                    || row.Assignee == me
                    || (department != null && row.FromDepartment == department)
                    || coming.Contains(row.UserTaskKey)
                )
            );
    }

    public IQueryable<UserTaskRow> Done(Caller caller)
    {
        var me = caller.Actor.Id;
        return models.Rows<UserTaskRow>().Where(row => row.CompletedBy == me && row.State == UserTaskRow.Completed);
    }

    public IQueryable<ProcessInstanceRow> Started(Caller caller)
    {
        var me = caller.Actor.Id;
        return models.Rows<ProcessInstanceRow>().Where(row => row.RequesterUserId == me);
    }

    private IQueryable<UserTaskCandidateRow> Candidacies(Caller caller)
    {
        var me = caller.Actor.Id;
        var positions = Positions(caller);
        return models
            .Rows<UserTaskCandidateRow>()
            .Where(row =>
                (row.Kind == UserTaskCandidateRow.Position && positions.Contains(row.Candidate))
                || (row.Kind == UserTaskCandidateRow.Person && row.Candidate == me)
            );
    }

    private static List<string> Positions(Caller caller) => [.. caller.Positions.Select(position => position.Value)];
}
