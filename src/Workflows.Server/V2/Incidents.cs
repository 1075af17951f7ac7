using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
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

/// <summary>What cannot go on until somebody helps.</summary>
internal static class Incidents
{
    private static readonly SearchFields<IncidentRow> Fields = new SearchFields<IncidentRow>(row => row.IncidentKey)
        .With("incidentKey", row => row.IncidentKey)
        .With("processDefinitionKey", row => row.ProcessDefinitionKey)
        .With("processDefinitionId", row => row.ProcessId)
        .With("processInstanceKey", row => row.ProcessInstanceKey)
        .With("errorType", row => row.ErrorType)
        .With("elementId", row => row.ElementId)
        .With("elementInstanceKey", row => row.ElementInstanceKey)
        .With("creationTime", row => row.CreatedAt)
        .With("state", row => row.State)
        .With("jobKey", row => row.JobKey);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/incidents/search", SearchAsync)
            .RequireCaller(caller => caller.SeesEverything)
            .Produces<SearchResponse<IncidentResponse>>();
        v2.MapGet("/incidents/{incidentKey}", GetAsync).RequireCaller(caller => caller.SeesEverything).Produces<IncidentResponse>();
        v2.MapPost("/incidents/{incidentKey}/resolution", ResolveAsync)
            .RequireCaller(caller => caller.IsProcessOwner || caller.Holds(Grants.ResolveIncidents))
            .Produces(204);
    }

    private static Task<IResult> SearchAsync(
        SearchRequest<IncidentFilter>? request,
        HttpContext context,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        var filter = request?.Filter;
        var language = Language.Of(context);
        var rows = models
            .Rows<IncidentRow>()
            .OfTenant(filter?.TenantId)
            .Meeting(row => row.ProcessId, filter?.ProcessDefinitionId)
            .Meeting(row => row.ErrorType, filter?.ErrorType)
            .Meeting(row => row.ElementId, filter?.ElementId)
            .Meeting(row => row.CreatedAt, filter?.CreationTime)
            .Meeting(row => row.State, filter?.State)
            .Meeting(row => row.IncidentKey, filter?.IncidentKey)
            .Meeting(row => row.ProcessDefinitionKey, filter?.ProcessDefinitionKey)
            .Meeting(row => row.ProcessInstanceKey, filter?.ProcessInstanceKey)
            .Meeting(row => row.ElementInstanceKey, filter?.ElementInstanceKey)
            .Meeting(row => row.JobKey, filter?.JobKey);
        rows =
            language == Language.English
                ? rows.Meeting(row => row.MessageEn, filter?.ErrorMessage)
                : rows.Meeting(row => row.MessageZh, filter?.ErrorMessage);
        return Search.AnswerAsync(rows, Fields, request?.Page, request?.Sort, row => Response(row, language), cancellation);
    }

    private static async Task<IResult> GetAsync(WireKey incidentKey, HttpContext context, IReadModels models) =>
        await FindAsync(incidentKey, models, context.RequestAborted) is { } row
            ? Results.Ok(Response(row, Language.Of(context)))
            : Answers.NotFound("incident", incidentKey);

    private static async Task<IResult> ResolveAsync(
        WireKey incidentKey,
        OperationRequest? request,
        HttpContext context,
        IReadModels models,
        CommandRunner commands
    ) =>
        await FindAsync(incidentKey, models, context.RequestAborted) is { } row
            ? await commands.RunAsync(
                context,
                StreamId.Of(new ProcessInstanceKey(row.ProcessInstanceKey)),
                new ResolveIncident(new IncidentKey(row.IncidentKey))
            )
            : Answers.NotFound("incident", incidentKey);

    private static Task<IncidentRow?> FindAsync(WireKey key, IReadModels models, CancellationToken cancellation) =>
        models.Rows<IncidentRow>().FirstOrDefaultAsync(row => row.IncidentKey == key.Value, cancellation);

    private static IncidentResponse Response(IncidentRow row, string language) =>
        new(
            row.ProcessId,
            row.ErrorType,
            language == Language.English ? row.MessageEn : row.MessageZh,
            row.ElementId,
            row.CreatedAt,
            row.State,
            Tenant.Default,
            row.IncidentKey,
            row.ProcessDefinitionKey,
            row.ProcessInstanceKey,
            row.RootInstanceKey,
            row.ElementInstanceKey,
            WireKey.Of(row.JobKey)
        );
}
