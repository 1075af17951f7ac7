using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Verification;
using Workflows.Server.Api.Instances;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Commands;
using Workflows.Server.Files;
using Workflows.Server.History;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>An instance: where it stands, what happened, and the proof that nobody changed it.</summary>
internal static class InstanceEndpoints
{
    private const int MostEventsAtOnce = 1000;

    public static void Map(RouteGroupBuilder api)
    {
        var instances = api.MapGroup("/instances/{key}");
        instances.MapGet("", GetAsync).RequireCaller().Produces<InstanceAnswer>();
        instances.MapGet("/diagram", DiagramAsync).RequireCaller().Produces<DiagramAnswer>();
        instances.MapGet("/history", HistoryAsync).RequireCaller().Produces<ItemList<HistoryItem>>();
        instances.MapGet("/words", WordsAsync).RequireCaller().Produces<ItemList<VariableWords>>();
        instances.MapGet("/files", FilesAsync).RequireCaller().Produces<ItemList<InstanceFile>>();
        instances.MapGet("/events", EventsAsync).RequireCaller().Produces<EventsAnswer>();
        instances.MapGet("/state", StateAsync).RequireCaller().Produces<StateAnswer>();
        instances.MapGet("/verification", VerifyAsync).RequireCaller().Produces<VerificationAnswer>();
        instances.MapPost("/cancel", CancelAsync).RequireCaller().Produces<InstanceAnswer>();
    }

    private static Task<ProcessInstanceRow?> FindAsync(WireKey key, HttpContext context, Visibility visibility) =>
        visibility.Instances(context.Caller()).FirstOrDefaultAsync(row => row.ProcessInstanceKey == key.Value, context.RequestAborted);

    private static async Task<IResult> GetAsync(WireKey key, HttpContext context, Visibility visibility, FlowRights rights) =>
        await FindAsync(key, context, visibility) is { } row
            ? Results.Ok(Answer(row, context.Caller(), rights))
            : Answers.NotFound("process instance", key);

    /// <summary>What the instance's own version of the flow calls its variables and their values.</summary>
    private static async Task<IResult> WordsAsync(WireKey key, HttpContext context, Visibility visibility, FieldLabels labels) =>
        await FindAsync(key, context, visibility) is { } row
            ? Results.Ok(new ItemList<VariableWords>(labels.Of(row.ProcessDefinitionKey).All))
            : Answers.NotFound("process instance", key);

    private static InstanceAnswer Answer(ProcessInstanceRow row, Caller caller, FlowRights rights) =>
        new(
            row.ProcessInstanceKey,
            row.BusinessKey,
            row.ProcessId,
            row.ProcessName ?? row.ProcessId,
            row.ProcessVersion,
            row.ProcessDefinitionKey,
            row.State,
            row.HasIncident,
            row.StartedAt,
            row.EndedAt,
            PersonReference.Of(caller.Organization, row.RequesterUserId),
            row.StartKind,
            WireKey.Of(row.ParentInstanceKey),
            rights.SeesRawVariables(caller, row.ProcessId)
        );

    private static async Task<IResult> DiagramAsync(
        WireKey key,
        HttpContext context,
        Visibility visibility,
        IReadModels models,
        DeployedFiles files
    )
    {
        var cancellation = context.RequestAborted;
        if (await FindAsync(key, context, visibility) is not { } row)
            return Answers.NotFound("process instance", key);
        var definition = await models
            .Rows<ProcessDefinitionRow>()
            .FirstAsync(d => d.ProcessDefinitionKey == row.ProcessDefinitionKey, cancellation);
        var elements = await models
            .Rows<ElementInstanceRow>()
            .Where(e => e.ProcessInstanceKey == key.Value && e.ScopeKey != null)
            .Select(e => new
            {
                e.ElementId,
                e.State,
                e.StartedAt,
                e.HasIncident,
            })
            .ToListAsync(cancellation);
        var flows = await models
            .Rows<SequenceFlowRow>()
            .Where(f => f.ProcessInstanceKey == key.Value)
            .Select(f => f.FlowId)
            .ToListAsync(cancellation);
        return Results.Ok(
            new DiagramAnswer(
                await files.TextAsync(definition.Sha256, cancellation) ?? "",
                [
                    .. elements
                        .Where(e => e.State == ElementInstanceRow.Active)
                        .GroupBy(e => e.ElementId)
                        .Select(group => new ActiveElement(group.Key, group.Count(), group.Min(e => e.StartedAt))),
                ],
                [
                    .. elements
                        .Where(e => e.State == ElementInstanceRow.Completed)
                        .CountBy(e => e.ElementId)
                        .Select(count => new ElementCount(count.Key, count.Value)),
                ],
                [.. flows.CountBy(flow => flow).Select(count => new FlowCount(count.Key, count.Value))],
                [.. elements.Where(e => e.HasIncident).CountBy(e => e.ElementId).Select(count => new ElementCount(count.Key, count.Value))]
            )
        );
    }

    private static async Task<IResult> HistoryAsync(WireKey key, HttpContext context, Visibility visibility, InstancePages pages) =>
        await FindAsync(key, context, visibility) is { } row
            ? Results.Ok(
                new ItemList<HistoryItem>(await pages.HistoryAsync(row, context.Caller(), Language.Of(context), context.RequestAborted))
            )
            : Answers.NotFound("process instance", key);

    private static async Task<IResult> FilesAsync(
        WireKey key,
        HttpContext context,
        Visibility visibility,
        FileStore files,
        InstanceHistory history
    )
    {
        if (await FindAsync(key, context, visibility) is not { } row)
            return Answers.NotFound("process instance", key);
        var names = new ModelNames(history.DefinitionOf(new ProcessDefinitionKey(row.ProcessDefinitionKey)));
        var found = await files.OfInstanceAsync(key.Value, context.RequestAborted);
        return Results.Ok(
            new ItemList<InstanceFile>([
                .. found.Select(item =>
                    InstanceFile.Of(
                        FileReference.Of(item.File),
                        PersonReference.Of(context.Caller().Organization, item.File.UploadedBy),
                        item.Use.At,
                        item.Use.ElementId is { } element ? names.Name(element) ?? element : null
                    )
                ),
            ])
        );
    }

    private static async Task<IResult> EventsAsync(
        WireKey key,
        HttpContext context,
        Visibility visibility,
        FlowRights rights,
        InstancePages pages,
        long after = 0,
        int limit = 500
    )
    {
        if (after < 0 || limit is < 1 or > MostEventsAtOnce)
            return Answers.Malformed("after 不能为负，limit 应为 1 到 1000。", "after must not be negative, limit is from 1 to 1,000.");
        if (await FindAsync(key, context, visibility) is not { } row)
            return Answers.NotFound("process instance", key);
        var caller = context.Caller();
        return Results.Ok(
            await pages.EventsAsync(
                row,
                after,
                limit,
                rights.SeesRawVariables(caller, row.ProcessId),
                caller,
                Language.Of(context),
                context.RequestAborted
            )
        );
    }

    private static async Task<IResult> StateAsync(
        WireKey key,
        HttpContext context,
        Visibility visibility,
        FlowRights rights,
        InstancePages pages,
        long? seq = null
    )
    {
        if (seq is < 1)
            return Answers.Malformed("seq 从 1 开始。", "seq begins with 1.");
        if (await FindAsync(key, context, visibility) is not { } row)
            return Answers.NotFound("process instance", key);
        var caller = context.Caller();
        return Results.Ok(await pages.StateAsync(row, seq, rights.SeesRawVariables(caller, row.ProcessId), caller, context.RequestAborted));
    }

    private static async Task<IResult> VerifyAsync(WireKey key, HttpContext context, Visibility visibility, Verifier verifier)
    {
        if (await FindAsync(key, context, visibility) is null)
            return Answers.NotFound("process instance", key);
        var result = await verifier.VerifyAsync(StreamId.Of(new ProcessInstanceKey(key.Value)), context.RequestAborted);
        return Results.Ok(Verifications.Answer(result, Language.Of(context)));
    }

    private static async Task<IResult> CancelAsync(
        WireKey key,
        CancelRequest request,
        HttpContext context,
        Visibility visibility,
        FlowRights rights,
        IReadModels models,
        CommandRunner commands
    )
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            return Answers.Malformed("请填写终止原因。", "A reason is required.", "REASON_REQUIRED");
        if (await FindAsync(key, context, visibility) is null)
            return Answers.NotFound("process instance", key);
        var outcome = await commands.ExecuteAsync(
            context,
            StreamId.Of(new ProcessInstanceKey(key.Value)),
            new CancelProcessInstance(request.Reason)
        );
        if (outcome is CommandOutcome.Refused refused)
            return refused.Problem;
        var row = await models.Rows<ProcessInstanceRow>().FirstAsync(r => r.ProcessInstanceKey == key.Value, context.RequestAborted);
        return Results.Ok(Answer(row, context.Caller(), rights));
    }
}
