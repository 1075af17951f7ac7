using Workflows.Runtime.ReadModels;
using Workflows.Server.Reading;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>The conditions of a search for user tasks.</summary>
internal static class UserTaskFilters
{
    public static IQueryable<UserTaskRow> Apply(IQueryable<UserTaskRow> rows, UserTaskFilter? filter, IReadModels models)
    {
        if (filter is null)
            return rows;
        rows = rows.OfTenant(filter.TenantId)
            .Meeting(row => row.State, filter.State)
            .Meeting(row => row.Assignee, filter.Assignee)
            .Meeting(row => row.Priority, filter.Priority)
            .Being(row => row.ElementId, filter.ElementId)
            .Meeting(row => row.Name, filter.Name)
            .Being(row => row.ProcessId, filter.ProcessDefinitionId)
            .Meeting(row => row.CreatedAt, filter.CreationDate)
            .Meeting(row => row.EndedAt, filter.CompletionDate)
            .Meeting(row => row.FollowUpAt, filter.FollowUpDate)
            .Meeting(row => row.DueAt, filter.DueDate)
            .Being(row => row.UserTaskKey, filter.UserTaskKey)
            .Being(row => row.UserTaskKey, filter.ElementInstanceKey)
            .Being(row => row.ProcessDefinitionKey, filter.ProcessDefinitionKey)
            .Being(row => row.ProcessInstanceKey, filter.ProcessInstanceKey);
        rows = Candidates(rows, UserTaskCandidateRow.Position, filter.CandidateGroup, models);
        rows = Candidates(rows, UserTaskCandidateRow.Person, filter.CandidateUser, models);
        foreach (var variable in filter.ProcessInstanceVariables ?? [])
        {
            var instances = models.Rows<VariableRow>().Where(row => row.ScopeKey == row.ProcessInstanceKey).WithVariable(variable);
            rows = rows.Where(row => instances.Contains(row.ProcessInstanceKey));
        }
        foreach (var variable in filter.LocalVariables ?? [])
        {
            var scopes = models
                .Rows<VariableRow>()
                .Where(row => row.Name == variable.Name)
                .Meeting(row => row.Value, variable.Value)
                .Select(row => row.ScopeKey);
            rows = rows.Where(row => scopes.Contains(row.UserTaskKey));
        }
        foreach (var tag in filter.Tags ?? [])
        {
            var quoted = System.Text.Json.JsonSerializer.Serialize(tag);
            var instances = models.Rows<ProcessInstanceRow>().Where(row => row.Tags.Contains(quoted)).Select(row => row.ProcessInstanceKey);
            rows = rows.Where(row => instances.Contains(row.ProcessInstanceKey));
        }
        return rows;
    }

    private static IQueryable<UserTaskRow> Candidates(IQueryable<UserTaskRow> rows, string kind, Filter<string>? filter, IReadModels models)
    {
        if (filter is null)
            return rows;
        var tasks = models
            .Rows<UserTaskCandidateRow>()
            .Where(row => row.Kind == kind)
            .Meeting(row => row.Candidate, filter)
            .Select(row => row.UserTaskKey);
        return rows.Where(row => tasks.Contains(row.UserTaskKey));
    }
}
