using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Commands;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api;

/// <summary>Incidents for the owners of their flows.</summary>
internal static class IncidentEndpoints
{
    private static readonly SearchFields<IncidentRow> Fields = new SearchFields<IncidentRow>(row => row.IncidentKey).With(
        "createdAt",
        row => row.CreatedAt
    );

    private static readonly IReadOnlyList<SortRequest> NewestFirst = [new("createdAt", SortOrder.DESC)];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/incidents/search", SearchAsync).RequireCaller().Produces<SearchResponse<IncidentAnswer>>();
        api.MapPost("/incidents/{key}/retry", RetryAsync).RequireCaller().Produces<IncidentAnswer>();
        api.MapPost("/incidents/{key}/skip", SkipAsync).RequireCaller().Produces<IncidentAnswer>();
    }

    private static IQueryable<IncidentRow> Seen(HttpContext context, IReadModels models, FlowRights rights)
    {
        var rows = models.Rows<IncidentRow>();
        if (context.Caller().SeesEverything)
            return rows;
        var flows = rights.OwnedBy(context.Caller());
        return rows.Where(row => flows.Contains(row.ProcessId));
    }

    private static Task<IResult> SearchAsync(
        IncidentSearchRequest request,
        HttpContext context,
        IReadModels models,
        FlowRights rights,
        CancellationToken cancellation
    )
    {
        var rows = Seen(context, models, rights).Being(row => row.State, request.State).Being(row => row.ProcessId, request.ProcessId);
        if (!string.IsNullOrWhiteSpace(request.Q))
        {
            var words = request.Q.Trim();
            rows = rows.Where(row =>
                row.BusinessKey.Contains(words)
                || row.MessageZh.Contains(words)
                || row.MessageEn.Contains(words)
                || row.ElementId.Contains(words)
            );
        }
        return Search.AnswerAsync(rows, Fields, request.Page, NewestFirst, row => AnswerOf(row, Language.Of(context)), cancellation);
    }

    /// <summary>Puts variables or retries right, then resolves: the step that failed is repeated.</summary>
    private static async Task<IResult> RetryAsync(
        WireKey key,
        RetryRequest? request,
        HttpContext context,
        IReadModels models,
        FlowRights rights,
        CommandRunner commands
    )
    {
        var cancellation = context.RequestAborted;
        if (await Seen(context, models, rights).FirstOrDefaultAsync(row => row.IncidentKey == key.Value, cancellation) is not { } incident)
            return Answers.NotFound("incident", key);
        var stream = StreamId.Of(new ProcessInstanceKey(incident.ProcessInstanceKey));
        var steps = new List<Command>();
        if (request?.Variables is { Count: > 0 } variables)
            steps.Add(new SetVariables(new ElementInstanceKey(incident.ElementInstanceKey), variables, Local: false));
        if (incident.JobKey is { } job)
            steps.Add(new UpdateJobRetries(new JobKey(job), Math.Max(1, request?.Retries ?? 1)));
        steps.Add(new ResolveIncident(new IncidentKey(incident.IncidentKey)));
        foreach (var step in steps)
        {
            // Each step is its own command: the idempotency key belongs to the last, which is the effect.
            var outcome = await commands.ExecuteAsync(context, stream, step, isWhole: step is ResolveIncident);
            if (outcome is CommandOutcome.Refused refused)
                return refused.Problem;
        }
        return await AnswerAsync(key, context, models);
    }

    /// <summary>The flow goes on as if the call had succeeded, on the owner's word.</summary>
    private static async Task<IResult> SkipAsync(
        WireKey key,
        SkipRequest request,
        HttpContext context,
        IReadModels models,
        FlowRights rights,
        CommandRunner commands
    )
    {
        if (request.Note?.Trim() is not { Length: > 0 } note)
            return Answers.Malformed("请填写跳过的原因。", "A reason is required.", "REASON_REQUIRED");
        if (
            await Seen(context, models, rights).FirstOrDefaultAsync(row => row.IncidentKey == key.Value, context.RequestAborted)
            is not { } incident
        )
            return Answers.NotFound("incident", key);
        var skip = new ResolveIncident(new IncidentKey(incident.IncidentKey), Skip: true, note);
        return
            await commands.ExecuteAsync(context, StreamId.Of(new ProcessInstanceKey(incident.ProcessInstanceKey)), skip)
                is CommandOutcome.Refused refused
            ? refused.Problem
            : await AnswerAsync(key, context, models);
    }

    private static async Task<IResult> AnswerAsync(WireKey key, HttpContext context, IReadModels models)
    {
        var after = await models.Rows<IncidentRow>().FirstAsync(row => row.IncidentKey == key.Value, context.RequestAborted);
        return Results.Ok(AnswerOf(after, Language.Of(context)));
    }

    private static IncidentAnswer AnswerOf(IncidentRow row, string language) =>
        new(
            row.IncidentKey,
            row.ProcessInstanceKey,
            row.BusinessKey,
            row.ProcessId,
            row.ProcessName ?? row.ProcessId,
            row.ElementId,
            row.ElementName ?? row.ElementId,
            row.ErrorType,
            IncidentTexts.ForPeople(language == Language.English ? row.MessageEn : row.MessageZh),
            EvaluationOf(row),
            WireKey.Of(row.JobKey),
            row.JobType,
            // Of these the engine lets a call be skipped that did not reach what was expected; it judges by its own state.
            row is { State: IncidentRow.Active, ErrorType: IncidentTypes.CalledElementError },
            row.State,
            row.CreatedAt,
            row.ResolvedAt
        );

    /// <summary>What was read when it failed, as the row keeps it; values may be erased meanwhile.</summary>
    private static EvaluationAnswer? EvaluationOf(IncidentRow row)
    {
        if (row.Evaluation is not { } json)
            return null;
        var kept = (FeelContext)FeelJson.Parse(json);
        var warnings = kept["warnings"] as FeelList ?? FeelList.Empty;
        return new EvaluationAnswer(
            ((FeelString)kept["expression"]).Value,
            kept["read"] as FeelContext ?? FeelContext.Empty,
            kept["result"],
            warnings.Count == 0 ? null : [.. warnings.OfType<FeelString>().Select(warning => warning.Value)]
        );
    }
}
