using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Inbox;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Commands;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api;

/// <summary>The ledger of hand-offs, and the answers to them.</summary>
internal static class HandoffEndpoints
{
    private static readonly SearchFields<HandoffRow> Fields = new SearchFields<HandoffRow>(row => row.HandoffKey).With(
        "requestedAt",
        row => row.RequestedAt
    );

    private static readonly IReadOnlyList<SortRequest> NewestFirst = [new("requestedAt", SortOrder.DESC)];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/handoffs/search", SearchAsync).RequireCaller(caller => caller.IsPerson).Produces<SearchResponse<HandoffAnswer>>();
        api.MapPost("/handoffs/{key}/accept", AcceptAsync).RequireCaller(caller => caller.IsPerson).Produces<HandoffAnswer>();
        api.MapPost("/handoffs/{key}/return", ReturnAsync).RequireCaller(caller => caller.IsPerson).Produces<HandoffAnswer>();
        api.MapPost("/handoffs/{key}/resend", ResendAsync).RequireCaller(caller => caller.IsPerson).Produces<HandoffAnswer>();
    }

    private static Task<IResult> SearchAsync(
        HandoffSearchRequest request,
        HttpContext context,
        Visibility visibility,
        IReadModels models,
        HandoffPages pages,
        RuntimeClock clock,
        CancellationToken cancellation
    )
    {
        var caller = context.Caller();
        var department = caller.Organization.HandoffDepartmentOf(caller.User)?.Value;
        var now = clock.Now;
        var rows = visibility.Handoffs(caller);
        // A department sees all that comes to it and goes out of it.
        if (!caller.SeesEverything && department is not null)
            rows = models.Rows<HandoffRow>().Where(row => row.ToDepartment == department || row.FromDepartment == department).Union(rows);
        rows = request.Direction switch
        {
            "in" => rows.Where(row => row.ToDepartment == department),
            "out" => rows.Where(row => row.FromDepartment == department),
            _ => rows,
        };
        if (request.State is { Count: > 0 } states)
            rows = rows.Where(row => states.Contains(row.State));
        if (request.Department is { } named)
            rows = rows.Where(row => row.FromDepartment == named || row.ToDepartment == named);
        if (request.Overdue is true)
            rows = rows.Where(row => (row.State == HandoffRow.Requested || row.State == HandoffRow.Delivered) && row.AcceptBy < now);
        if (!string.IsNullOrWhiteSpace(request.Q))
        {
            var words = request.Q.Trim();
            rows = rows.Where(row => row.BusinessKey.Contains(words) || row.ElementName.Contains(words) || row.Documents.Contains(words));
        }
        return Search.AnswerAsync(
            rows,
            Fields,
            request.Page,
            NewestFirst,
            (found, token) => pages.OfAsync(found, caller, Language.Of(context), token),
            cancellation
        );
    }

    private static Task<IResult> AcceptAsync(
        WireKey key,
        EmptyRequest? request,
        HttpContext context,
        HandoffPages pages,
        CommandRunner commands
    ) => ActAsync(key, context, pages, commands, row => new AcceptHandoff(new HandoffKey(row.HandoffKey)));

    private static Task<IResult> ReturnAsync(
        WireKey key,
        ReturnRequest request,
        HttpContext context,
        HandoffPages pages,
        CommandRunner commands
    ) =>
        string.IsNullOrWhiteSpace(request.Reason)
            ? Task.FromResult<IResult>(Answers.Malformed("请填写退回原因。", "A reason is required.", "REASON_REQUIRED"))
            : ActAsync(key, context, pages, commands, row => new ReturnHandoff(new HandoffKey(row.HandoffKey), request.Reason));

    /// <summary>Amends and sends again: the open work item of the returned hand-off's task.</summary>
    private static async Task<IResult> ResendAsync(
        WireKey key,
        ResendRequest? request,
        HttpContext context,
        IReadModels models,
        HandoffPages pages,
        CommandRunner commands
    )
    {
        var item = await models
            .Rows<WorkItemRow>()
            .FirstOrDefaultAsync(row => row.HandoffKey == key.Value && row.State == WorkItemRow.Created, context.RequestAborted);
        if (item is null)
        {
            return Answers.Conflict(
                "HANDOFF_NOT_RETURNED",
                "这次交接没有待修改的事项；只有退回的交接才能重新发送。",
                "Nothing is to be amended; only a returned hand-off can be sent again."
            );
        }
        return await ActAsync(
            key,
            context,
            pages,
            commands,
            _ => new CompleteWorkItem(
                new ElementInstanceKey(item.UserTaskKey),
                new WorkItemKey(item.WorkItemKey),
                request?.Data ?? FeelContext.Empty
            )
        );
    }

    private static async Task<IResult> ActAsync(
        WireKey key,
        HttpContext context,
        HandoffPages pages,
        CommandRunner commands,
        Func<HandoffRow, Command> command
    )
    {
        if (await pages.FindAsync(key.Value, context.Caller(), context.RequestAborted) is not { } row)
            return Answers.NotFound("hand-off", key);
        var outcome = await commands.ExecuteAsync(context, StreamId.Of(new ProcessInstanceKey(row.ProcessInstanceKey)), command(row));
        return outcome is CommandOutcome.Refused refused
            ? refused.Problem
            : Results.Ok(await pages.AfterAsync(key.Value, context.Caller(), Language.Of(context), context.RequestAborted));
    }
}
