using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Deployed decisions and decision services: find them, read their file.</summary>
internal static class DecisionDefinitions
{
    private static readonly SearchFields<DecisionDefinitionRow> Fields = new SearchFields<DecisionDefinitionRow>(row =>
        row.DecisionDefinitionKey
    )
        .With("decisionDefinitionKey", row => row.DecisionDefinitionKey)
        .With("decisionDefinitionId", row => row.DecisionId)
        .With("name", row => row.Name)
        .With("version", row => row.Version)
        .With("decisionRequirementsId", row => row.RequirementsId)
        .With("decisionRequirementsKey", row => row.RequirementsKey)
        .With("decisionRequirementsName", row => row.RequirementsName)
        .With("decisionRequirementsVersion", row => row.RequirementsVersion)
        .With("tenantId", row => Tenant.Default);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/decision-definitions/search", SearchAsync)
            .RequireGrant(Grants.Read)
            .Produces<SearchResponse<DecisionDefinitionResponse>>();
        v2.MapGet("/decision-definitions/{decisionDefinitionKey}", GetAsync)
            .RequireGrant(Grants.Read)
            .Produces<DecisionDefinitionResponse>();
        v2.MapGet("/decision-definitions/{decisionDefinitionKey}/xml", GetXmlAsync)
            .RequireGrant(Grants.Read)
            .Produces<string>(200, "text/xml");
    }

    private static Task<IResult> SearchAsync(
        SearchRequest<DecisionDefinitionFilter>? request,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        var filter = request?.Filter;
        var rows = models
            .Rows<DecisionDefinitionRow>()
            .OfTenant(filter?.TenantId)
            .Being(row => row.DecisionId, filter?.DecisionDefinitionId)
            .Being(row => row.Name, filter?.Name)
            .Being(row => row.IsLatest, filter?.IsLatestVersion)
            .Being(row => row.Version, filter?.Version)
            .Being(row => row.RequirementsId, filter?.DecisionRequirementsId)
            .Being(row => row.DecisionDefinitionKey, filter?.DecisionDefinitionKey)
            .Being(row => row.RequirementsKey, filter?.DecisionRequirementsKey)
            .Being(row => row.RequirementsName, filter?.DecisionRequirementsName)
            .Being(row => row.RequirementsVersion, filter?.DecisionRequirementsVersion);
        return Search.AnswerAsync(rows, Fields, request?.Page, request?.Sort, Response, cancellation);
    }

    private static async Task<IResult> GetAsync(WireKey decisionDefinitionKey, IReadModels models, CancellationToken cancellation) =>
        await FindAsync(decisionDefinitionKey, models, cancellation) is { } row
            ? Results.Ok(Response(row))
            : Answers.NotFound("decision definition", decisionDefinitionKey);

    private static async Task<IResult> GetXmlAsync(
        WireKey decisionDefinitionKey,
        IReadModels models,
        DeployedFiles files,
        CancellationToken cancellation
    ) =>
        await XmlFile.AnswerAsync(
            files,
            (await FindAsync(decisionDefinitionKey, models, cancellation))?.Sha256,
            "decision definition",
            decisionDefinitionKey,
            cancellation
        );

    private static Task<DecisionDefinitionRow?> FindAsync(WireKey key, IReadModels models, CancellationToken cancellation) =>
        models.Rows<DecisionDefinitionRow>().FirstOrDefaultAsync(row => row.DecisionDefinitionKey == key.Value, cancellation);

    private static DecisionDefinitionResponse Response(DecisionDefinitionRow row) =>
        new(
            row.DecisionId,
            row.DecisionDefinitionKey,
            row.RequirementsId,
            row.RequirementsKey,
            row.RequirementsName ?? row.RequirementsId,
            row.RequirementsVersion,
            row.Name ?? row.DecisionId,
            Tenant.Default,
            row.Version
        );
}
