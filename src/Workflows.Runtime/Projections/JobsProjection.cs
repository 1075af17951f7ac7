using System.Text.Json;
using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class JobsProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case JobCreated created:
                rows.Insert(Row(created, header, facts));
                break;
            case JobCompleted completed:
                End(completed.Job, JobRow.Completed, header, rows);
                break;
            case JobCanceled canceled:
                End(canceled.Job, JobRow.Canceled, header, rows);
                break;
            case JobErrorThrown thrown:
                End(thrown.Job, JobRow.ErrorThrown, header, rows);
                rows.Update<JobRow>(
                    thrown.Job.Value,
                    (nameof(JobRow.ErrorCode), thrown.ErrorCode),
                    (nameof(JobRow.ErrorMessage), thrown.Message)
                );
                break;
            case JobFailed failed:
                rows.Update<JobRow>(
                    failed.Job.Value,
                    (nameof(JobRow.State), JobRow.Failed),
                    (nameof(JobRow.IsOpen), failed.RetriesLeft > 0),
                    (nameof(JobRow.Retries), failed.RetriesLeft),
                    (nameof(JobRow.ErrorMessage), failed.Message),
                    (nameof(JobRow.FreeAt), failed.RetryAt ?? header.At),
                    (nameof(JobRow.ChangedAt), header.At),
                    (nameof(JobRow.LockedUntil), null),
                    (nameof(JobRow.Worker), null)
                );
                break;
            case JobRetriesUpdated updated:
                rows.Update<JobRow>(
                    updated.Job.Value,
                    (nameof(JobRow.State), JobRow.RetriesUpdated),
                    (nameof(JobRow.IsOpen), updated.Retries > 0),
                    (nameof(JobRow.Retries), updated.Retries),
                    (nameof(JobRow.ChangedAt), header.At)
                );
                break;
        }
    }

    private static JobRow Row(JobCreated created, CommitHeader header, InstanceFacts facts) =>
        new()
        {
            JobKey = created.Job.Value,
            ProcessInstanceKey = facts.Key,
            RootInstanceKey = facts.Root,
            ProcessDefinitionKey = facts.Created.Definition.Value,
            ProcessId = facts.Created.ProcessId,
            ProcessVersion = facts.Created.Version,
            BusinessKey = facts.Created.BusinessKey,
            ElementInstanceKey = created.Element.Value,
            ElementId = created.ElementId,
            Type = created.Type,
            Retries = created.Retries,
            Headers = JsonSerializer.Serialize(created.Headers),
            CreatedAt = header.At,
            ChangedAt = header.At,
            FreeAt = header.At,
        };

    private static void End(JobKey job, string state, CommitHeader header, RowOperations rows) =>
        rows.Update<JobRow>(
            job.Value,
            (nameof(JobRow.State), state),
            (nameof(JobRow.IsOpen), false),
            (nameof(JobRow.ChangedAt), header.At),
            (nameof(JobRow.EndedAt), header.At)
        );
}
