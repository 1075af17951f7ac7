using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Raw variables: for owners, auditors and reading accounts; staff see forms.</summary>
internal static class Variables
{
    private const int LongestPreview = 8192;

    public static readonly SearchFields<VariableRow> Fields = new SearchFields<VariableRow>(row => row.VariableKey)
        .With("name", row => row.Name)
        .With("value", row => row.ValueStart)
        .With("variableKey", row => row.VariableKey)
        .With("scopeKey", row => row.ScopeKey)
        .With("processInstanceKey", row => row.ProcessInstanceKey);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/variables/search", SearchAsync)
            .RequireCaller(caller => caller.SeesEverything)
            .Produces<SearchResponse<VariableSearchItem>>();
        v2.MapGet("/variables/{variableKey}", GetAsync).RequireCaller(caller => caller.SeesEverything).Produces<VariableResponse>();
    }

    public static VariableSearchItem Item(VariableRow row, bool truncate)
    {
        var isTruncated = truncate && row.Value.Length > LongestPreview;
        return new VariableSearchItem(
            row.Name,
            isTruncated ? row.Value[..LongestPreview] : row.Value,
            isTruncated,
            Tenant.Default,
            row.VariableKey,
            row.ScopeKey,
            row.ProcessInstanceKey,
            row.RootInstanceKey
        );
    }

    private static Task<IResult> SearchAsync(
        SearchRequest<VariableSearchFilter>? request,
        IReadModels models,
        CancellationToken cancellation,
        bool truncateValues = true
    )
    {
        var filter = request?.Filter;
        var rows = models
            .Rows<VariableRow>()
            .OfTenant(filter?.TenantId)
            .Meeting(row => row.Name, filter?.Name)
            .Meeting(row => row.Value, filter?.Value)
            .Meeting(row => row.VariableKey, filter?.VariableKey)
            .Meeting(row => row.ScopeKey, filter?.ScopeKey)
            .Meeting(row => row.ProcessInstanceKey, filter?.ProcessInstanceKey);
        if (filter?.IsTruncated is { } truncated)
            rows = rows.Where(row => row.Value.Length > LongestPreview == truncated);
        return Search.AnswerAsync(rows, Fields, request?.Page, request?.Sort, row => Item(row, truncateValues), cancellation);
    }

    private static async Task<IResult> GetAsync(WireKey variableKey, IReadModels models, CancellationToken cancellation)
    {
        var row = await models.Rows<VariableRow>().FirstOrDefaultAsync(variable => variable.VariableKey == variableKey.Value, cancellation);
        return row is null
            ? Answers.NotFound("variable", variableKey)
            : Results.Ok(
                new VariableResponse(
                    row.Name,
                    row.Value,
                    Tenant.Default,
                    row.VariableKey,
                    row.ScopeKey,
                    row.ProcessInstanceKey,
                    row.RootInstanceKey
                )
            );
    }
}
