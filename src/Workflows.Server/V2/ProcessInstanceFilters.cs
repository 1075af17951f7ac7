using Workflows.Runtime.ReadModels;
using Workflows.Server.Reading;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>The conditions of a search for process instances.</summary>
internal static class ProcessInstanceFilters
{
    public static IQueryable<ProcessInstanceRow> Apply(
        IQueryable<ProcessInstanceRow> rows,
        ProcessInstanceFilter? filter,
        IReadModels models
    )
    {
        if (filter is null)
            return rows;
        rows = Fields(rows, filter, models);
        if (filter.Or is not { Count: > 0 } alternatives)
            return rows;
        var all = models.Rows<ProcessInstanceRow>();
        var keys = alternatives
            .Select(alternative => Fields(all, alternative, models).Select(row => row.ProcessInstanceKey))
            .Aggregate(Queryable.Union);
        return rows.Where(row => keys.Contains(row.ProcessInstanceKey));
    }

    private static IQueryable<ProcessInstanceRow> Fields(
        IQueryable<ProcessInstanceRow> rows,
        ProcessInstanceFilterFields filter,
        IReadModels models
    )
    {
        rows = rows.OfTenant(filter.TenantId)
            .Meeting(row => row.ProcessId, filter.ProcessDefinitionId)
            .Meeting(row => row.ProcessName, filter.ProcessDefinitionName)
            .Meeting(row => row.ProcessVersion, filter.ProcessDefinitionVersion)
            .Meeting(row => row.VersionTag, filter.ProcessDefinitionVersionTag)
            .Meeting(row => row.ProcessDefinitionKey, filter.ProcessDefinitionKey)
            .Meeting(row => row.ProcessInstanceKey, filter.ProcessInstanceKey)
            .Meeting(row => row.ParentInstanceKey, filter.ParentProcessInstanceKey)
            .Meeting(row => row.ParentElementKey, filter.ParentElementInstanceKey)
            .Meeting(row => row.StartedAt, filter.StartDate)
            .Meeting(row => row.EndedAt, filter.EndDate)
            .Meeting(row => row.State, filter.State)
            .Being(row => row.HasIncident, filter.HasIncident)
            .Meeting(row => row.BusinessKey, filter.BusinessId);
        foreach (var tag in filter.Tags ?? [])
        {
            var quoted = System.Text.Json.JsonSerializer.Serialize(tag);
            rows = rows.Where(row => row.Tags.Contains(quoted));
        }
        foreach (var variable in filter.Variables ?? [])
        {
            var keys = models.Rows<VariableRow>().Where(row => row.ScopeKey == row.ProcessInstanceKey).WithVariable(variable);
            rows = rows.Where(row => keys.Contains(row.ProcessInstanceKey));
        }
        return WithErrors(WithElements(rows, filter, models), filter, models);
    }

    /// <summary>The instances among these variables that have one of this name and value.</summary>
    public static IQueryable<long> WithVariable(this IQueryable<VariableRow> rows, VariableFilter variable) =>
        rows.Where(row => row.Name == variable.Name).Meeting(row => row.Value, variable.Value).Select(row => row.ProcessInstanceKey);

    private static IQueryable<ProcessInstanceRow> WithElements(
        IQueryable<ProcessInstanceRow> rows,
        ProcessInstanceFilterFields filter,
        IReadModels models
    )
    {
        if (filter.ElementId is null && filter.ElementInstanceState is null && filter.HasElementInstanceIncident is null)
            return rows;
        var keys = models
            .Rows<ElementInstanceRow>()
            .Meeting(row => row.ElementId, filter.ElementId)
            .Meeting(row => row.State, filter.ElementInstanceState)
            .Being(row => row.HasIncident, filter.HasElementInstanceIncident)
            .Select(row => row.ProcessInstanceKey);
        return rows.Where(row => keys.Contains(row.ProcessInstanceKey));
    }

    private static IQueryable<ProcessInstanceRow> WithErrors(
        IQueryable<ProcessInstanceRow> rows,
        ProcessInstanceFilterFields filter,
        IReadModels models
    )
    {
        if (filter.ErrorMessage is null)
            return rows;
        var keys = models
            .Rows<IncidentRow>()
            .Where(row => row.State == IncidentRow.Active)
            .Meeting(row => row.MessageEn, filter.ErrorMessage)
            .Select(row => row.ProcessInstanceKey);
        return rows.Where(row => keys.Contains(row.ProcessInstanceKey));
    }
}
