using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;
using Workflows.Server.Commands;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Work for workers: taken with a lease, then completed, failed, or answered with a business error. People do no jobs.</summary>
internal static class Jobs
{
    private const int MostJobs = 1000;

    private static readonly SearchFields<JobRow> Fields = new SearchFields<JobRow>(row => row.JobKey)
        .With("jobKey", row => row.JobKey)
        .With("type", row => row.Type)
        .With("worker", row => row.Worker)
        .With("state", row => row.State)
        .With("retries", row => row.Retries)
        .With("deadline", row => row.LockedUntil)
        .With("elementId", row => row.ElementId)
        .With("elementInstanceKey", row => row.ElementInstanceKey)
        .With("endTime", row => row.EndedAt)
        .With("errorCode", row => row.ErrorCode)
        .With("errorMessage", row => row.ErrorMessage)
        .With("processDefinitionId", row => row.ProcessId)
        .With("processDefinitionKey", row => row.ProcessDefinitionKey)
        .With("processInstanceKey", row => row.ProcessInstanceKey);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/jobs/activation", ActivateAsync)
            .RequireCaller(caller => caller.Holds(Grants.ActivateJobs))
            .Produces<ActivateJobsResponse>();
        v2.MapPost("/jobs/search", SearchAsync).RequireCaller(caller => caller.SeesEverything).Produces<SearchResponse<JobResponse>>();
        v2.MapPost("/jobs/{jobKey}/completion", CompleteAsync).RequireCaller(caller => caller.Holds(Grants.CompleteJobs)).Produces(204);
        v2.MapPost("/jobs/{jobKey}/failure", FailAsync).RequireCaller(caller => caller.Holds(Grants.FailJobs)).Produces(204);
        v2.MapPost("/jobs/{jobKey}/error", ThrowErrorAsync).RequireCaller(caller => caller.Holds(Grants.ThrowErrors)).Produces(204);
        v2.MapPatch("/jobs/{jobKey}", UpdateAsync).RequireCaller(caller => caller.Holds(Grants.UpdateJobs)).Produces(204);
    }

    private static async Task<IResult> ActivateAsync(ActivateJobsRequest request, JobPolling polling, CancellationToken cancellation)
    {
        if (request.Type.Length == 0)
            return Malformed("type 必填。", "A type is required.", "type");
        if (request.Timeout is < 1 or > 86_400_000L * 365)
            return Malformed("timeout 应为正的毫秒数。", "A timeout is a positive number of milliseconds.", "timeout");
        if (request.MaxJobsToActivate < 1)
            return Malformed("maxJobsToActivate 至少为 1。", "maxJobsToActivate is at least 1.", "maxJobsToActivate");
        if (request.TenantIds is { Count: > 0 } tenants && !tenants.Contains(Tenant.Default))
            return Results.Ok(new ActivateJobsResponse([]));
        var jobs = await polling.ActivateAsync(
            request with
            {
                MaxJobsToActivate = Math.Min(request.MaxJobsToActivate, MostJobs),
            },
            cancellation
        );
        return Results.Ok(new ActivateJobsResponse([.. jobs.Select(job => Activated(job, request))]));
    }

    private static Task<IResult> SearchAsync(SearchRequest<JobFilter>? request, IReadModels models, CancellationToken cancellation) =>
        Search.AnswerAsync(
            JobFilters.Apply(models.Rows<JobRow>(), request?.Filter),
            Fields,
            request?.Page,
            request?.Sort,
            Response,
            cancellation
        );

    private static Task<IResult> CompleteAsync(
        WireKey jobKey,
        CompleteJobRequest? request,
        HttpContext context,
        IJobQueue jobs,
        CommandRunner commands
    ) =>
        request?.Result is { ValueKind: not JsonValueKind.Null }
            ? Task.FromResult<IResult>(
                Malformed("result 只用于监听器的作业，这里没有。", "A result is for the jobs of listeners, which this is not.", "result")
            )
            : OnJobAsync(
                jobKey,
                context,
                jobs,
                commands,
                row => new CompleteJob(new JobKey(row.JobKey), request?.Variables ?? FeelContext.Empty, row.Worker)
            );

    private static Task<IResult> FailAsync(
        WireKey jobKey,
        FailJobRequest? request,
        HttpContext context,
        IJobQueue jobs,
        CommandRunner commands
    )
    {
        var failure = request ?? new FailJobRequest();
        if (failure.Retries < 0)
            return Task.FromResult<IResult>(Malformed("retries 不能为负。", "retries must not be negative.", "retries"));
        if (failure.RetryBackOff < 0)
            return Task.FromResult<IResult>(Malformed("retryBackOff 不能为负。", "retryBackOff must not be negative.", "retryBackOff"));
        return OnJobAsync(
            jobKey,
            context,
            jobs,
            commands,
            row => new FailJob(
                new JobKey(row.JobKey),
                failure.Retries,
                failure.ErrorMessage ?? "",
                TimeSpan.FromMilliseconds(Math.Min(failure.RetryBackOff, 86_400_000L * 365)),
                failure.Variables ?? FeelContext.Empty
            )
        );
    }

    private static Task<IResult> ThrowErrorAsync(
        WireKey jobKey,
        ThrowJobErrorRequest request,
        HttpContext context,
        IJobQueue jobs,
        CommandRunner commands
    ) =>
        OnJobAsync(
            jobKey,
            context,
            jobs,
            commands,
            row => new ThrowJobError(
                new JobKey(row.JobKey),
                request.ErrorCode,
                request.ErrorMessage,
                request.Variables ?? FeelContext.Empty
            )
        );

    private static async Task<IResult> UpdateAsync(
        WireKey jobKey,
        UpdateJobRequest request,
        HttpContext context,
        IJobQueue jobs,
        RuntimeClock clock,
        CommandRunner commands
    )
    {
        var (retries, timeout) = (request.Changeset.Retries, request.Changeset.Timeout);
        if (retries is null && timeout is null)
            return Malformed("changeset 至少要有 retries 或 timeout。", "A changeset holds retries, timeout, or both.", "changeset");
        if (retries is < 1)
            return Malformed("retries 至少为 1。", "retries is at least 1.", "changeset.retries");
        if (timeout is < 0 or > 86_400_000L * 365)
            return Malformed("timeout 应为毫秒数。", "A timeout is a number of milliseconds.", "changeset.timeout");
        if (await jobs.FindAsync(new JobKey(jobKey.Value), context.RequestAborted) is not { } row)
            return Answers.NotFound("job", jobKey);
        if (
            timeout is { } lease
            && !await jobs.ExtendAsync(new JobKey(row.JobKey), clock.Now + TimeSpan.FromMilliseconds(lease), context.RequestAborted)
        )
            return Answers.Conflict(
                "JOB_NOT_ACTIVATED",
                "作业没有被领取，没有可延长的时限。",
                "The job is not activated; there is no deadline to change."
            );
        return retries is { } count
            ? await OnJobAsync(jobKey, context, jobs, commands, job => new UpdateJobRetries(new JobKey(job.JobKey), count))
            : Results.NoContent();
    }

    private static async Task<IResult> OnJobAsync(
        WireKey key,
        HttpContext context,
        IJobQueue jobs,
        CommandRunner commands,
        Func<JobRow, Command> command
    ) =>
        await jobs.FindAsync(new JobKey(key.Value), context.RequestAborted) is { } row
            ? await commands.RunAsync(context, StreamId.Of(new ProcessInstanceKey(row.ProcessInstanceKey)), command(row))
            : Answers.NotFound("job", key);

    private static ActivatedJob Activated(Runtime.Jobs.ActivatedJob job, ActivateJobsRequest request) =>
        new(
            job.Row.Type,
            job.Row.ProcessId,
            job.Row.ProcessVersion,
            job.Row.ElementId,
            job.Headers,
            request.Worker ?? "",
            job.Row.Retries,
            job.Deadline.ToUnixTimeMilliseconds(),
            request.FetchVariable is { Count: > 0 } names
                ? FeelContext.Of([.. job.Variables.Where(variable => names.Contains(variable.Name))])
                : job.Variables,
            Tenant.Default,
            job.Row.JobKey,
            job.Row.ProcessInstanceKey,
            job.Row.ProcessDefinitionKey,
            job.Row.ElementInstanceKey,
            "BPMN_ELEMENT",
            "UNSPECIFIED",
            null,
            [],
            job.Row.RootInstanceKey
        );

    private static JobResponse Response(JobRow row) =>
        new(
            JsonLists.ReadMap(row.Headers),
            row.LockedUntil,
            null,
            row.ElementId,
            row.ElementInstanceKey,
            row.EndedAt,
            row.ErrorCode,
            row.ErrorMessage,
            row.State == JobRow.Failed && row.Retries > 0,
            null,
            row.JobKey,
            "BPMN_ELEMENT",
            "UNSPECIFIED",
            row.ProcessId,
            row.ProcessDefinitionKey,
            row.ProcessInstanceKey,
            row.RootInstanceKey,
            row.Retries,
            row.State,
            Tenant.Default,
            row.Type,
            row.Worker ?? "",
            row.CreatedAt,
            row.ChangedAt
        );

    private static ProblemAnswer Malformed(string zh, string en, string field) =>
        Answers.Malformed(zh, en, new Problem("REQUEST", new(zh, en), Field: field));
}
