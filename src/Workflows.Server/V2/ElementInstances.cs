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

/// <summary>Executions of flow nodes, and variables set in them from outside.</summary>
internal static class ElementInstances
{
    private static readonly SearchFields<ElementInstanceRow> Fields = new SearchFields<ElementInstanceRow>(row => row.ElementInstanceKey)
        .With("elementInstanceKey", row => row.ElementInstanceKey)
        .With("processInstanceKey", row => row.ProcessInstanceKey)
        .With("processDefinitionKey", row => row.ProcessDefinitionKey)
        .With("processDefinitionId", row => row.ProcessId)
        .With("startDate", row => row.StartedAt)
        .With("endDate", row => row.EndedAt)
        .With("elementId", row => row.ElementId)
        .With("elementName", row => row.ElementName)
        .With("type", row => row.Type)
        .With("state", row => row.State)
        .With("incidentKey", row => row.IncidentKey);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/element-instances/search", SearchAsync).RequireGrant(Grants.Read).Produces<SearchResponse<ElementInstanceResponse>>();
        v2.MapGet("/element-instances/{elementInstanceKey}", GetAsync).RequireGrant(Grants.Read).Produces<ElementInstanceResponse>();
        v2.MapPut("/element-instances/{elementInstanceKey}/variables", SetVariablesAsync)
            .RequireCaller(caller => caller.IsProcessOwner || caller.Holds(Grants.UpdateVariables))
            .Produces(204);
    }

    private static Task<IResult> SearchAsync(
        SearchRequest<ElementInstanceFilter>? request,
        HttpContext context,
        Visibility visibility,
        CancellationToken cancellation
    )
    {
        var filter = request?.Filter;
        var rows = visibility
            .Elements(context.Caller())
            .OfTenant(filter?.TenantId)
            .Being(row => row.ProcessId, filter?.ProcessDefinitionId)
            .Meeting(row => row.State, filter?.State)
            .Being(row => row.Type, filter?.Type)
            .Being(row => row.ElementId, filter?.ElementId)
            .Being(row => row.ElementName, filter?.ElementName)
            .Being(row => row.HasIncident, filter?.HasIncident)
            .Being(row => row.ElementInstanceKey, filter?.ElementInstanceKey)
            .Being(row => row.ProcessInstanceKey, filter?.ProcessInstanceKey)
            .Being(row => row.ProcessDefinitionKey, filter?.ProcessDefinitionKey)
            .Being(row => row.IncidentKey, filter?.IncidentKey)
            .Being(row => row.ScopeKey, filter?.ElementInstanceScopeKey)
            .Meeting(row => row.StartedAt, filter?.StartDate)
            .Meeting(row => row.EndedAt, filter?.EndDate);
        return Search.AnswerAsync(rows, Fields, request?.Page, request?.Sort, Response, cancellation);
    }

    private static async Task<IResult> GetAsync(
        WireKey elementInstanceKey,
        HttpContext context,
        Visibility visibility,
        CancellationToken cancellation
    )
    {
        var row = await visibility
            .Elements(context.Caller())
            .FirstOrDefaultAsync(r => r.ElementInstanceKey == elementInstanceKey.Value, cancellation);
        return row is null ? Answers.NotFound("element instance", elementInstanceKey) : Results.Ok(Response(row));
    }

    private static async Task<IResult> SetVariablesAsync(
        WireKey elementInstanceKey,
        SetVariablesRequest request,
        HttpContext context,
        IReadModels models,
        CommandRunner commands
    )
    {
        var instance = await models
            .Rows<ElementInstanceRow>()
            .Where(row => row.ElementInstanceKey == elementInstanceKey.Value)
            .Select(row => (long?)row.ProcessInstanceKey)
            .FirstOrDefaultAsync(context.RequestAborted);
        return instance is { } key
            ? await commands.RunAsync(
                context,
                StreamId.Of(new ProcessInstanceKey(key)),
                new SetVariables(new ElementInstanceKey(elementInstanceKey.Value), request.Variables, request.Local)
            )
            : Answers.NotFound("element instance", elementInstanceKey);
    }

    private static ElementInstanceResponse Response(ElementInstanceRow row) =>
        new(
            row.ProcessId,
            row.StartedAt,
            row.EndedAt,
            row.ElementId,
            // The contract has no element without a name; the original falls back on the id, too.
            string.IsNullOrEmpty(row.ElementName)
                ? row.ElementId
                : row.ElementName,
            row.Type,
            row.State,
            row.HasIncident,
            Tenant.Default,
            row.ElementInstanceKey,
            row.ProcessInstanceKey,
            row.RootInstanceKey,
            row.ProcessDefinitionKey,
            WireKey.Of(row.IncidentKey)
        );
}
