using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Inbox;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>The inbox and its tasks.</summary>
internal static class Tasks
{
    private const int MostInBatch = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/inbox/search", SearchAsync).RequireCaller(IsPerson).Produces<V2.Shapes.SearchResponse<InboxRow>>();
        api.MapGet("/inbox/counts", CountsAsync).RequireCaller(IsPerson).Produces<InboxCounts>();
        api.MapGet("/tasks/{key}", GetAsync).RequireCaller(IsPerson).Produces<TaskDetail>();
        api.MapPost("/tasks/{key}/claim", ClaimAsync).RequireCaller(IsPerson).Produces<TaskDetail>();
        api.MapPost("/tasks/{key}/release", ReleaseAsync).RequireCaller(IsPerson).Produces<TaskDetail>();
        api.MapPost("/tasks/{key}/reassign", ReassignAsync).RequireCaller(IsPerson).Produces<TaskDetail>();
        api.MapPut("/tasks/{key}/draft", SaveDraftAsync).RequireCaller(IsPerson).Produces<SavedAnswer>();
        api.MapPost("/tasks/{key}/complete", CompleteAsync).RequireCaller(IsPerson).Produces<CompletedAnswer>();
        api.MapPost("/tasks/batch", BatchAsync).RequireCaller(IsPerson).Produces<BatchAnswer>();
    }

    private static bool IsPerson(Caller caller) => caller.IsPerson;

    private static Task<IResult> SearchAsync(
        InboxSearchRequest request,
        HttpContext context,
        InboxSearch search,
        CancellationToken cancellation
    ) => search.AnswerAsync(request, context.Caller(), Language.Of(context), cancellation);

    private static async Task<IResult> CountsAsync(HttpContext context, InboxCounting counting, CancellationToken cancellation) =>
        Results.Ok(await counting.OfAsync(context.Caller(), cancellation));

    private static async Task<IResult> GetAsync(WireKey key, HttpContext context, TaskActs acts, TaskPages pages) =>
        await acts.FindAsync(key.Value, context) is { } row
            ? Results.Ok(await pages.OfAsync(row, context.Caller(), Language.Of(context), context.RequestAborted))
            : Answers.NotFound("user task", key);

    private static Task<IResult> ClaimAsync(WireKey key, EmptyRequest? request, HttpContext context, TaskActs acts) =>
        acts.ActAsync(context, key.Value, task => new ClaimUserTask(task));

    private static Task<IResult> ReleaseAsync(WireKey key, ReleaseRequest? request, HttpContext context, TaskActs acts) =>
        acts.ActAsync(context, key.Value, task => new ReleaseUserTask(task, request?.Reason));

    private static Task<IResult> ReassignAsync(WireKey key, ReassignRequest request, HttpContext context, TaskActs acts) =>
        acts.ActAsync(context, key.Value, task => new ReassignUserTask(task, request.To, request.Reason));

    private static async Task<IResult> SaveDraftAsync(
        WireKey key,
        SaveDraftRequest request,
        HttpContext context,
        TaskActs acts,
        IDrafts drafts,
        RuntimeClock clock
    )
    {
        if (await acts.FindAsync(key.Value, context) is not { } row)
            return Answers.NotFound("user task", key);
        if (!row.IsOpen || row.State == UserTaskRow.Creating)
            return Answers.Conflict("TASK_NOT_OPEN", "任务现在不能办理，未暂存。", "The task cannot be worked on now; nothing was saved.");
        var draft = new FormDraft(
            new ElementInstanceKey(row.UserTaskKey),
            context.Caller().Actor.Id,
            FeelJson.ToJson(request.Data),
            clock.Now
        );
        await drafts.SaveAsync(draft, context.RequestAborted);
        return Results.Ok(new SavedAnswer(draft.SavedAt));
    }

    private static async Task<IResult> CompleteAsync(
        WireKey key,
        CompleteRequest request,
        HttpContext context,
        TaskActs acts,
        IDrafts drafts
    )
    {
        var answer = await acts.CompleteAsync(context, key.Value, request);
        if (answer is not ProblemAnswer)
            await drafts.DropAsync(new ElementInstanceKey(key.Value), context.Caller().Actor.Id, CancellationToken.None);
        return answer;
    }

    /// <summary>Each for itself: what fails does not hinder the rest, and is answered with its reason.</summary>
    private static async Task<IResult> BatchAsync(BatchRequest request, HttpContext context, TaskActs acts)
    {
        if (request.Keys.Count is 0 or > MostInBatch)
            return Answers.Malformed("一次 1 到 200 个任务。", "From 1 to 200 tasks at once.");
        Func<ElementInstanceKey, Command>? command = request.Action switch
        {
            "claim" => task => new ClaimUserTask(task),
            "reassign" when request.To is { } to => task => new ReassignUserTask(task, to, request.Reason ?? ""),
            "complete" => task => new CompleteUserTask(task, FeelContext.Empty, request.Outcome, FromForm: true),
            _ => null,
        };
        if (command is null)
        {
            return Answers.Malformed(
                "action 应为 claim、reassign（需要 to）或 complete。",
                "action is one of claim, reassign (which needs «to») and complete."
            );
        }
        var results = new List<BatchResult>();
        foreach (var key in request.Keys.Distinct())
        {
            var problem = await acts.TryAsync(context, key.Value, command);
            results.Add(new BatchResult(key, problem is null, problem?.Body(context, Language.Of(context))));
        }
        return Results.Ok(new BatchAnswer(results));
    }
}
