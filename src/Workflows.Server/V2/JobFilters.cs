using Workflows.Runtime.ReadModels;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>The conditions of a search for jobs.</summary>
internal static class JobFilters
{
    public static IQueryable<JobRow> Apply(IQueryable<JobRow> rows, JobFilter? filter)
    {
        if (filter is null)
            return rows;
        rows = rows.OfTenant(filter.TenantId)
            .Meeting(row => row.LockedUntil, filter.Deadline)
            .Meeting(row => row.ElementId, filter.ElementId)
            .Meeting(row => row.ElementInstanceKey, filter.ElementInstanceKey)
            .Meeting(row => row.EndedAt, filter.EndTime)
            .Meeting(row => row.ErrorCode, filter.ErrorCode)
            .Meeting(row => row.ErrorMessage, filter.ErrorMessage)
            .Meeting(row => row.JobKey, filter.JobKey)
            .Meeting(row => row.ProcessId, filter.ProcessDefinitionId)
            .Meeting(row => row.ProcessDefinitionKey, filter.ProcessDefinitionKey)
            .Meeting(row => row.ProcessInstanceKey, filter.ProcessInstanceKey)
            .Meeting(row => row.Retries, filter.Retries)
            .Meeting(row => row.State, filter.State)
            .Meeting(row => row.Type, filter.Type)
            .Meeting(row => row.Worker, filter.Worker)
            .Meeting(row => row.CreatedAt, filter.CreationTime)
            .Meeting(row => row.ChangedAt, filter.LastUpdateTime);
        if (filter.HasFailedWithRetriesLeft is { } failed)
            rows = rows.Where(row => (row.State == JobRow.Failed && row.Retries > 0) == failed);
        return IsOfThisKind(filter) ? rows : rows.Where(_ => false);
    }

    /// <summary>Every job here is that of a BPMN element; nothing denies one.</summary>
    private static bool IsOfThisKind(JobFilter filter) =>
        (filter.Kind is null || FilterExpressions.Holds(filter.Kind, "BPMN_ELEMENT"))
        && (filter.ListenerEventType is null || FilterExpressions.Holds(filter.ListenerEventType, "UNSPECIFIED"))
        && (filter.DeniedReason is null || FilterExpressions.Holds(filter.DeniedReason, null))
        && filter.IsDenied is not true;
}
