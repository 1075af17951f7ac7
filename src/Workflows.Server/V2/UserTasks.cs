using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Commands;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Find user tasks, assign and complete them.</summary>
internal static class UserTasks
{
    private static readonly SearchFields<UserTaskRow> Fields = new SearchFields<UserTaskRow>(row => row.UserTaskKey)
        .With("creationDate", row => row.CreatedAt)
        .With("completionDate", row => row.EndedAt)
        .With("followUpDate", row => row.FollowUpAt)
        .With("dueDate", row => row.DueAt)
        .With("priority", row => row.Priority)
        .With("name", row => row.Name);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/user-tasks/search", SearchAsync).RequireGrant(Grants.Read).Produces<SearchResponse<UserTaskResponse>>();
        v2.MapGet("/user-tasks/{userTaskKey}", GetAsync).RequireGrant(Grants.Read).Produces<UserTaskResponse>();
        v2.MapPatch("/user-tasks/{userTaskKey}", UpdateAsync).RequireGrant(Grants.UpdateTasks).Produces(204);
        v2.MapPost("/user-tasks/{userTaskKey}/assignment", AssignAsync).RequireGrant(Grants.AssignTasks).Produces(204);
        v2.MapDelete("/user-tasks/{userTaskKey}/assignee", UnassignAsync).RequireGrant(Grants.AssignTasks).Produces(204);
        v2.MapPost("/user-tasks/{userTaskKey}/completion", CompleteAsync).RequireGrant(Grants.CompleteTasks).Produces(204);
        v2.MapGet("/user-tasks/{userTaskKey}/form", GetFormAsync).RequireGrant(Grants.Read).Produces<FormResponse>().Produces(204);
        v2.MapPost("/user-tasks/{userTaskKey}/variables/search", SearchVariablesAsync)
            .RequireGrant(Grants.Read)
            .Produces<SearchResponse<VariableSearchItem>>();
    }

    private static Task<UserTaskRow?> FindAsync(WireKey key, HttpContext context, Visibility visibility) =>
        visibility.Tasks(context.Caller()).FirstOrDefaultAsync(row => row.UserTaskKey == key.Value, context.RequestAborted);

    private static Task<IResult> SearchAsync(
        SearchRequest<UserTaskFilter>? request,
        HttpContext context,
        IReadModels models,
        Visibility visibility,
        IDefinitionsProvider definitions,
        CancellationToken cancellation
    )
    {
        var rows = UserTaskFilters.Apply(visibility.Tasks(context.Caller()), request?.Filter, models);
        return Search.AnswerAsync(
            rows,
            Fields,
            request?.Page,
            request?.Sort,
            (found, token) => UserTaskAnswers.OfAsync(found, models, definitions.Current, token),
            cancellation
        );
    }

    private static async Task<IResult> GetAsync(
        WireKey userTaskKey,
        HttpContext context,
        IReadModels models,
        Visibility visibility,
        IDefinitionsProvider definitions
    ) =>
        await FindAsync(userTaskKey, context, visibility) is { } row
            ? Results.Ok((await UserTaskAnswers.OfAsync([row], models, definitions.Current, context.RequestAborted))[0])
            : Answers.NotFound("user task", userTaskKey);

    private static Task<IResult> UpdateAsync(
        WireKey userTaskKey,
        UpdateUserTaskRequest? request,
        HttpContext context,
        Visibility visibility,
        CommandRunner commands
    )
    {
        var changes = UserTaskChangesets.Read(request?.Changeset, out var fault);
        return fault is null
            ? OnTaskAsync(userTaskKey, context, visibility, commands, task => new UpdateUserTask(task, changes, request?.Action))
            : Task.FromResult<IResult>(fault);
    }

    private static Task<IResult> AssignAsync(
        WireKey userTaskKey,
        AssignUserTaskRequest request,
        HttpContext context,
        Visibility visibility,
        CommandRunner commands
    ) =>
        string.IsNullOrEmpty(request.Assignee)
            ? Task.FromResult<IResult>(
                Answers.Malformed(
                    "assignee 必填；取消分配请用 DELETE …/assignee。",
                    "An assignee is required; to clear it use DELETE …/assignee.",
                    new Problem("REQUEST", new("必填", "Required"), Field: "assignee")
                )
            )
            : OnTaskAsync(
                userTaskKey,
                context,
                visibility,
                commands,
                task => new AssignUserTask(task, request.Assignee, request.AllowOverride ?? true, request.Action)
            );

    private static Task<IResult> UnassignAsync(WireKey userTaskKey, HttpContext context, Visibility visibility, CommandRunner commands) =>
        OnTaskAsync(userTaskKey, context, visibility, commands, task => new UnassignUserTask(task));

    private static Task<IResult> CompleteAsync(
        WireKey userTaskKey,
        CompleteUserTaskRequest? request,
        HttpContext context,
        Visibility visibility,
        CommandRunner commands
    ) =>
        OnTaskAsync(
            userTaskKey,
            context,
            visibility,
            commands,
            task => new CompleteUserTask(task, request?.Variables ?? FeelContext.Empty, Action: request?.Action)
        );

    private static async Task<IResult> GetFormAsync(WireKey userTaskKey, HttpContext context, Visibility visibility, DeployedFiles files)
    {
        if (await FindAsync(userTaskKey, context, visibility) is not { } task)
            return Answers.NotFound("user task", userTaskKey);
        return task.FormKey is { } form && await files.FormAsync(form, context.RequestAborted) is { } found
            ? Results.Ok(found)
            : Results.NoContent();
    }

    private static async Task<IResult> SearchVariablesAsync(
        WireKey userTaskKey,
        SearchRequest<UserTaskVariableFilter>? request,
        HttpContext context,
        IReadModels models,
        Visibility visibility,
        FlowRights rights,
        bool truncateValues = true
    )
    {
        if (await FindAsync(userTaskKey, context, visibility) is not { } task)
            return Answers.NotFound("user task", userTaskKey);
        // Staff see forms; raw variables are for owners, auditors and reading accounts.
        if (!rights.SeesRawVariables(context.Caller(), task.ProcessId))
            return Answers.NoRight;
        var scopes = await Scopes.OfAsync(task.UserTaskKey, task.ProcessInstanceKey, models, context.RequestAborted);
        var rows = models.Rows<VariableRow>().Where(row => scopes.Contains(row.ScopeKey)).Meeting(row => row.Name, request?.Filter?.Name);
        return await Search.AnswerAsync(
            rows,
            Variables.Fields,
            request?.Page,
            request?.Sort,
            row => Variables.Item(row, truncateValues),
            context.RequestAborted
        );
    }

    private static async Task<IResult> OnTaskAsync(
        WireKey key,
        HttpContext context,
        Visibility visibility,
        CommandRunner commands,
        Func<ElementInstanceKey, Command> command
    ) =>
        await FindAsync(key, context, visibility) is { } row
            ? await commands.RunAsync(
                context,
                StreamId.Of(new ProcessInstanceKey(row.ProcessInstanceKey)),
                command(new ElementInstanceKey(row.UserTaskKey))
            )
            : Answers.NotFound("user task", key);
}
