using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;
using Workflows.Runtime.Verification;
using Workflows.Server.Api.Instances;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api;

/// <summary>Finding instances for review, and proving the whole store.</summary>
internal static class AuditEndpoints
{
    private static readonly SearchFields<ProcessInstanceRow> Fields = new SearchFields<ProcessInstanceRow>(row =>
        row.ProcessInstanceKey
    ).With("startedAt", row => row.StartedAt);

    private static readonly IReadOnlyList<SortRequest> NewestFirst = [new("startedAt", SortOrder.DESC)];

    public static void Map(RouteGroupBuilder api)
    {
        // Whom it is open to is what Visibility lets them see; staff find their own instances.
        api.MapPost("/audit/search", SearchAsync).RequireCaller().Produces<SearchResponse<AuditAnswer>>();
        api.MapGet("/audit/verification", VerifyAsync)
            .RequireCaller(caller => caller.IsAuditor || caller.IsProcessOwner || caller.IsAdministrator)
            .Produces<StoreVerificationAnswer>();
    }

    private static Task<IResult> SearchAsync(
        AuditSearchRequest request,
        HttpContext context,
        Visibility visibility,
        IReadModels models,
        Subjects subjects,
        RuntimeClock clock,
        CancellationToken cancellation
    )
    {
        var caller = context.Caller();
        var rows = Filter(visibility.Instances(caller), request, models);
        return Search.AnswerAsync(
            rows,
            Fields,
            request.Page,
            NewestFirst,
            (found, token) => AnswersAsync(found, models, subjects, caller, clock.Now, Language.Of(context), token),
            cancellation
        );
    }

    private static IQueryable<ProcessInstanceRow> Filter(
        IQueryable<ProcessInstanceRow> rows,
        AuditSearchRequest request,
        IReadModels models
    )
    {
        rows = rows.Being(row => row.ProcessId, request.ProcessId).Being(row => row.State, request.State);
        if (request.BusinessKey is { Length: > 0 } key)
            rows = rows.Where(row => row.BusinessKey.Contains(key));
        if (request.From is { } from)
            rows = rows.Where(row => row.StartedAt >= from);
        if (request.To is { } to)
            rows = rows.Where(row => row.StartedAt < to);
        if (request.Person is { Length: > 0 } person)
        {
            var keys = models.Rows<InstanceParticipantRow>().Where(row => row.Person == person).Select(row => row.ProcessInstanceKey);
            rows = rows.Where(row => keys.Contains(row.ProcessInstanceKey));
        }
        if (request.Department is { Length: > 0 } department)
        {
            var keys = models.Rows<UserTaskRow>().Where(row => row.Department == department).Select(row => row.ProcessInstanceKey);
            rows = rows.Where(row => keys.Contains(row.ProcessInstanceKey));
        }
        if (request.OrderNo is { Length: > 0 } order)
        {
            var value = JsonSerializer.Serialize(order);
            var keys = models
                .Rows<VariableRow>()
                .Where(row => row.Name == "orderNo" && row.ValueStart == value)
                .Select(row => row.ProcessInstanceKey);
            rows = rows.Where(row => keys.Contains(row.ProcessInstanceKey));
        }
        if (request.Q?.Trim() is not { Length: > 0 } words)
            return rows;
        var holding = models
            .Rows<VariableRow>()
            .Where(row =>
                row.ScopeKey == row.ProcessInstanceKey && EF.Functions.Like(row.ValueStart, "\"%") && row.ValueStart.Contains(words)
            )
            .Select(row => row.ProcessInstanceKey);
        return rows.Where(row =>
            row.BusinessKey.Contains(words)
            || (row.ProcessName != null && row.ProcessName.Contains(words))
            || holding.Contains(row.ProcessInstanceKey)
        );
    }

    private static async Task<IReadOnlyList<AuditAnswer>> AnswersAsync(
        IReadOnlyList<ProcessInstanceRow> rows,
        IReadModels models,
        Subjects subjects,
        Caller caller,
        DateTimeOffset now,
        string language,
        CancellationToken cancellation
    )
    {
        var keys = rows.Select(row => row.ProcessInstanceKey).ToList();
        var tasks = (
            await models
                .Rows<UserTaskRow>()
                .Where(task => keys.Contains(task.ProcessInstanceKey))
                .Select(task => new
                {
                    task.ProcessInstanceKey,
                    task.State,
                    task.DueAt,
                    task.EndedAt,
                })
                .ToListAsync(cancellation)
        ).ToLookup(task => task.ProcessInstanceKey);
        var handoffs = await models
            .Rows<HandoffRow>()
            .Where(handoff => keys.Contains(handoff.ProcessInstanceKey))
            .GroupBy(handoff => handoff.ProcessInstanceKey)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var about = await subjects.OfAsync(
            [.. rows.Select(row => (row.ProcessInstanceKey, row.ProcessDefinitionKey))],
            language,
            cancellation
        );
        return
        [
            .. rows.Select(row => new AuditAnswer(
                row.ProcessInstanceKey,
                row.BusinessKey,
                row.ProcessId,
                row.ProcessName ?? row.ProcessId,
                row.ProcessVersion,
                row.State,
                row.StartedAt,
                row.EndedAt,
                row.EndedAt is { } ended ? (long)(ended - row.StartedAt).TotalMilliseconds : null,
                PersonReference.Of(caller.Organization, row.RequesterUserId),
                tasks[row.ProcessInstanceKey].Count(task => task.State == UserTaskRow.Completed),
                handoffs.GetValueOrDefault(row.ProcessInstanceKey),
                tasks[row.ProcessInstanceKey].Count(task => task.DueAt is { } due && due < (task.EndedAt ?? now)),
                row.HasIncident,
                about.GetValueOrDefault(row.ProcessInstanceKey)
            )),
        ];
    }

    private static async Task<IResult> VerifyAsync(
        HttpContext context,
        Verifier verifier,
        IEventStore store,
        RuntimeClock clock,
        CancellationToken cancellation
    )
    {
        var result = await verifier.VerifyAllAsync(cancellation);
        var checkpoints = await store.HeadAsync(new StreamId(StreamId.CheckpointKind + ":default"), cancellation);
        var language = Language.Of(context);
        return Results.Ok(
            new StoreVerificationAnswer(
                result.IsVerified,
                result.Streams,
                result.Commits,
                result.CheckpointHead.ToString(),
                [
                    .. result.Broken.Select(broken => new BrokenStream(
                        broken.Stream.Value,
                        broken.Sequence,
                        Verifications.Reason(broken.Kind).In(language)
                    )),
                ],
                checkpoints.LastSequence,
                clock.Now
            )
        );
    }
}
