using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Commands;
using Workflows.Server.Files;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>Claim, release, reassign and complete: the command, and what its page shows afterwards.</summary>
public sealed class TaskActs(
    IReadModels models,
    Visibility visibility,
    CommandRunner commands,
    FileUses files,
    TaskPages pages,
    InboxQueries inbox
)
{
    public Task<UserTaskRow?> FindAsync(long key, HttpContext context) =>
        visibility.Tasks(context.Caller()).FirstOrDefaultAsync(row => row.UserTaskKey == key, context.RequestAborted);

    /// <summary>Carries the command out and answers with the task as it is then.</summary>
    public async Task<IResult> ActAsync(HttpContext context, long key, Func<ElementInstanceKey, Command> command)
    {
        if (await FindAsync(key, context) is not { } row)
            return Answers.NotFound("user task", key);
        var outcome = await commands.ExecuteAsync(context, Stream(row), command(new ElementInstanceKey(key)));
        if (outcome is CommandOutcome.Refused refused)
            return refused.Problem;
        // Who gave a task away may no longer see its instance; the answer to their own act they do.
        var after = await models.Rows<UserTaskRow>().FirstAsync(task => task.UserTaskKey == key, context.RequestAborted);
        return Results.Ok(await pages.OfAsync(after, context.Caller(), Language.Of(context), context.RequestAborted));
    }

    public async Task<IResult> CompleteAsync(HttpContext context, long key, CompleteRequest request)
    {
        if (await FindAsync(key, context) is not { } row)
            return Answers.NotFound("user task", key);
        if (await files.RefuseForeignAsync(request.Data, context.Caller(), context.RequestAborted) is { } foreign)
            return foreign;
        await files.LinkAsync(request.Data, row.ProcessInstanceKey, row.ElementId, context.RequestAborted);
        var task = new ElementInstanceKey(key);
        Command command = request.WorkItemKey is { } item
            ? new CompleteWorkItem(task, new WorkItemKey(item.Value), request.Data)
            : new CompleteUserTask(task, request.Data, request.Outcome, FromForm: true);
        var outcome = await commands.ExecuteAsync(context, Stream(row), command);
        if (outcome is CommandOutcome.Refused refused)
            return refused.Problem;
        return Results.Ok(new CompletedAnswer(true, await NextAsync(row, context)));
    }

    /// <summary>One command for a batch; null when it went through.</summary>
    public async Task<ProblemAnswer?> TryAsync(HttpContext context, long key, Func<ElementInstanceKey, Command> command)
    {
        if (await FindAsync(key, context) is not { } row)
            return Answers.NotFound("user task", key);
        return
            await commands.ExecuteAsync(context, Stream(row), command(new ElementInstanceKey(key)), isWhole: false)
                is CommandOutcome.Refused refused
            ? refused.Problem
            : null;
    }

    /// <summary>The work that the same case has next for the caller.</summary>
    private async Task<NextTask?> NextAsync(UserTaskRow done, HttpContext context)
    {
        var caller = context.Caller();
        var mine = await inbox
            .Mine(caller)
            .Where(row => row.RootInstanceKey == done.RootInstanceKey)
            .OrderBy(row => row.UserTaskKey)
            .FirstOrDefaultAsync(context.RequestAborted);
        if (mine is not null)
            return new NextTask(mine.UserTaskKey, mine.Name, true);
        var pooled = await inbox
            .Pool(caller)
            .Where(row => row.RootInstanceKey == done.RootInstanceKey)
            .OrderBy(row => row.UserTaskKey)
            .FirstOrDefaultAsync(context.RequestAborted);
        return pooled is null ? null : new NextTask(pooled.UserTaskKey, pooled.Name, false);
    }

    private static StreamId Stream(UserTaskRow row) => StreamId.Of(new ProcessInstanceKey(row.ProcessInstanceKey));
}
