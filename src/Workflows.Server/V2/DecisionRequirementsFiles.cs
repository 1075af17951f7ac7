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

/// <summary>Deployed decision files (requirements graphs), each with the decisions that it holds.</summary>
internal static class DecisionRequirementsFiles
{
    private static readonly SearchFields<DecisionRequirementsRow> Fields = new SearchFields<DecisionRequirementsRow>(row =>
        row.RequirementsKey
    )
        .With("decisionRequirementsKey", row => row.RequirementsKey)
        .With("decisionRequirementsName", row => row.Name)
        .With("version", row => row.Version)
        .With("decisionRequirementsId", row => row.RequirementsId)
        .With("tenantId", row => Tenant.Default);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/decision-requirements/search", SearchAsync)
            .RequireGrant(Grants.Read)
            .Produces<SearchResponse<DecisionRequirementsResponse>>();
        v2.MapGet("/decision-requirements/{decisionRequirementsKey}", GetAsync)
            .RequireGrant(Grants.Read)
            .Produces<DecisionRequirementsResponse>();
        v2.MapGet("/decision-requirements/{decisionRequirementsKey}/xml", GetXmlAsync)
            .RequireGrant(Grants.Read)
            .Produces<string>(200, "text/xml");
    }

    private static Task<IResult> SearchAsync(
        SearchRequest<DecisionRequirementsFilter>? request,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        var filter = request?.Filter;
        var rows = models
            .Rows<DecisionRequirementsRow>()
            .OfTenant(filter?.TenantId)
            .Being(row => row.Name, filter?.DecisionRequirementsName)
            .Being(row => row.RequirementsId, filter?.DecisionRequirementsId)
            .Being(row => row.RequirementsKey, filter?.DecisionRequirementsKey)
            .Being(row => row.Version, filter?.Version)
            .Being(row => row.ResourceName, filter?.ResourceName);
        return Search.AnswerAsync(rows, Fields, request?.Page, request?.Sort, Response, cancellation);
    }

    private static async Task<IResult> GetAsync(WireKey decisionRequirementsKey, IReadModels models, CancellationToken cancellation) =>
        await FindAsync(decisionRequirementsKey, models, cancellation) is { } row
            ? Results.Ok(Response(row))
            : Answers.NotFound("decision requirements", decisionRequirementsKey);

    private static async Task<IResult> GetXmlAsync(
        WireKey decisionRequirementsKey,
        IReadModels models,
        DeployedFiles files,
        CancellationToken cancellation
    ) =>
        await XmlFile.AnswerAsync(
            files,
            (await FindAsync(decisionRequirementsKey, models, cancellation))?.Sha256,
            "decision requirements",
            decisionRequirementsKey,
            cancellation
        );

    private static Task<DecisionRequirementsRow?> FindAsync(WireKey key, IReadModels models, CancellationToken cancellation) =>
        models.Rows<DecisionRequirementsRow>().FirstOrDefaultAsync(row => row.RequirementsKey == key.Value, cancellation);

    private static DecisionRequirementsResponse Response(DecisionRequirementsRow row) =>
        new(row.RequirementsId, row.RequirementsKey, row.Name ?? row.RequirementsId, row.ResourceName, Tenant.Default, row.Version);
}
