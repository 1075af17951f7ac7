using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Forms.Schema;
using Workflows.Runtime.Definitions;
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
    SubmissionFacts facts,
    IDefinitionsProvider definitions,
    TaskPages pages,
    InboxQueries inbox,
    StandIns standIns
)
{
    public Task<UserTaskRow?> FindAsync(long key, HttpContext context) =>
        visibility.Tasks(context.Caller()).FirstOrDefaultAsync(row => row.UserTaskKey == key, context.RequestAborted);

    /// <summary>Carries the command out and answers with the task as it is then.</summary>
    public async Task<IResult> ActAsync(HttpContext context, long key, Func<ElementInstanceKey, Command> command)
    {
        if (await FindAsync(key, context) is not { } row)
            return Answers.NotFound("user task", key);
        var outcome = await ExecuteAsync(context, row, command(new ElementInstanceKey(key)));
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
        var form = await FormAsync(row, request, context.RequestAborted);
        var variables = await pages.VariablesAsync(row, context.RequestAborted);
        if (form is null && await files.RefuseForeignAsync(request.Data, context.Caller(), context.RequestAborted) is { } foreign)
            return foreign;
        var known = await facts.OfAsync(form, request.Data, variables, context.Caller(), context.RequestAborted);
        await files.LinkAsync([.. known.Files.Keys], row.ProcessInstanceKey, row.ElementId, context.RequestAborted);
        var task = new ElementInstanceKey(key);
        Command command = request.WorkItemKey is { } item
            ? new CompleteWorkItem(task, new WorkItemKey(item.Value), request.Data) { Facts = known }
            : new CompleteUserTask(task, request.Data, request.Outcome, FromForm: true) { Facts = known };
        var outcome = await ExecuteAsync(context, row, command);
        if (outcome is CommandOutcome.Refused refused)
            return refused.Problem;
        return Results.Ok(new CompletedAnswer(true, await NextAsync(row, context)));
    }

    /// <summary>Whether a work item of the task is done with this form.</summary>
    public Task<bool> AmendsWithAsync(UserTaskRow row, long formKey, CancellationToken cancellation) =>
        models.Rows<WorkItemRow>().AnyAsync(item => item.UserTaskKey == row.UserTaskKey && item.FormKey == formKey, cancellation);

    /// <summary>The form that is handed in: the task's, or that of the step to be amended.</summary>
    private async Task<FormDefinition?> FormAsync(UserTaskRow row, CompleteRequest request, CancellationToken cancellation)
    {
        var key = request.WorkItemKey is { } item
            ? await models
                .Rows<WorkItemRow>()
                .Where(work => work.WorkItemKey == item.Value)
                .Select(work => work.FormKey)
                .FirstOrDefaultAsync(cancellation)
            : row.FormKey;
        return key is { } form ? definitions.Current.Form(new FormDefinitionKey(form))?.Definition : null;
    }

    /// <summary>One command for a batch; null when it went through.</summary>
    public async Task<ProblemAnswer?> TryAsync(HttpContext context, long key, Func<ElementInstanceKey, Command> command)
    {
        if (await FindAsync(key, context) is not { } row)
            return Answers.NotFound("user task", key);
        return await ExecuteAsync(context, row, command(new ElementInstanceKey(key)), isWhole: false) is CommandOutcome.Refused refused
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

    /// <summary>A deputy acts for whoever is away: history says both.</summary>
    private Task<CommandOutcome> ExecuteAsync(HttpContext context, UserTaskRow row, Command command, bool isWhole = true) =>
        commands.ExecuteAsync(context, Stream(row), command, isWhole: isWhole, actor: standIns.ActorOn(row, context.Caller()));

    private static StreamId Stream(UserTaskRow row) => StreamId.Of(new ProcessInstanceKey(row.ProcessInstanceKey));
}
