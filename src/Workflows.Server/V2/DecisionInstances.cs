using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Decisions that were evaluated, by processes and by themselves: raw values, so for owners, auditors and reading accounts.</summary>
internal static class DecisionInstances
{
    private static readonly SearchFields<DecisionInstanceRow> Fields = new SearchFields<DecisionInstanceRow>(row =>
        row.DecisionEvaluationKey
    )
        .ThenBy(row => row.EvaluationIndex)
        .With("decisionDefinitionId", row => row.DecisionId)
        .With("decisionDefinitionKey", row => row.DecisionDefinitionKey)
        .With("decisionDefinitionName", row => row.DecisionName)
        .With("decisionDefinitionType", row => row.DecisionType)
        .With("decisionDefinitionVersion", row => row.DecisionVersion)
        .With("decisionEvaluationInstanceKey", row => row.DecisionEvaluationInstanceKey)
        .With("decisionEvaluationKey", row => row.DecisionEvaluationKey)
        .With("elementInstanceKey", row => row.ElementInstanceKey)
        .With("evaluationDate", row => row.EvaluatedAt)
        .With("evaluationFailure", row => row.FailureEn)
        .With("processDefinitionKey", row => row.ProcessDefinitionKey)
        .With("processInstanceKey", row => row.ProcessInstanceKey)
        .With("rootDecisionDefinitionKey", row => row.RootDecisionDefinitionKey)
        .With("state", row => row.State)
        .With("tenantId", row => Tenant.Default);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/decision-instances/search", SearchAsync)
            .RequireCaller(caller => caller.SeesEverything)
            .Produces<SearchResponse<DecisionInstanceResponse>>();
        v2.MapGet("/decision-instances/{decisionEvaluationInstanceKey}", GetAsync)
            .RequireCaller(caller => caller.SeesEverything)
            .Produces<DecisionInstanceDetails>();
    }

    private static Task<IResult> SearchAsync(
        SearchRequest<DecisionInstanceFilter>? request,
        HttpContext context,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        var filter = request?.Filter;
        var language = Language.Of(context);
        var rows = models
            .Rows<DecisionInstanceRow>()
            .OfTenant(filter?.TenantId)
            .Meeting(row => row.DecisionEvaluationInstanceKey, filter?.DecisionEvaluationInstanceKey)
            .Meeting(row => row.State, filter?.State)
            .Meeting(row => row.EvaluatedAt, filter?.EvaluationDate)
            .Being(row => row.DecisionId, filter?.DecisionDefinitionId)
            .Being(row => row.DecisionName, filter?.DecisionDefinitionName)
            .Being(row => row.DecisionVersion, filter?.DecisionDefinitionVersion)
            .Being(row => row.DecisionType, filter?.DecisionDefinitionType)
            .Being(row => row.DecisionEvaluationKey, filter?.DecisionEvaluationKey)
            .Being(row => row.ProcessDefinitionKey, filter?.ProcessDefinitionKey)
            .Being(row => row.ProcessInstanceKey, filter?.ProcessInstanceKey)
            .Meeting(row => row.DecisionDefinitionKey, filter?.DecisionDefinitionKey)
            .Meeting(row => row.ElementInstanceKey, filter?.ElementInstanceKey)
            .Meeting(row => row.RootDecisionDefinitionKey, filter?.RootDecisionDefinitionKey)
            .Meeting(row => row.RequirementsKey, filter?.DecisionRequirementsKey);
        rows =
            language == Language.English
                ? rows.Being(row => row.FailureEn, filter?.EvaluationFailure)
                : rows.Being(row => row.FailureZh, filter?.EvaluationFailure);
        return Search.AnswerAsync(rows, Fields, request?.Page, request?.Sort, row => Response(row, language), cancellation);
    }

    private static async Task<IResult> GetAsync(
        string decisionEvaluationInstanceKey,
        HttpContext context,
        IReadModels models,
        CancellationToken cancellation
    ) =>
        await models
            .Rows<DecisionInstanceRow>()
            .FirstOrDefaultAsync(row => row.DecisionEvaluationInstanceKey == decisionEvaluationInstanceKey, cancellation)
            is { } row
            ? Results.Ok(
                new DecisionInstanceDetails(
                    Response(row, Language.Of(context)),
                    DecisionParts.Inputs(row.Inputs),
                    DecisionParts.Rules(row.MatchedRules)
                )
            )
            : Answers.NotFound("decision instance", decisionEvaluationInstanceKey);

    private static DecisionInstanceResponse Response(DecisionInstanceRow row, string language) =>
        new(
            row.DecisionId,
            row.DecisionDefinitionKey,
            row.DecisionName,
            row.DecisionType,
            row.DecisionVersion,
            row.DecisionEvaluationInstanceKey,
            row.DecisionEvaluationKey,
            WireKey.Of(row.ElementInstanceKey),
            row.EvaluatedAt,
            language == Language.English ? row.FailureEn : row.FailureZh,
            WireKey.Of(row.ProcessDefinitionKey),
            WireKey.Of(row.ProcessInstanceKey),
            row.Output,
            row.RootDecisionDefinitionKey,
            WireKey.Of(row.RootInstanceKey),
            row.State,
            Tenant.Default
        );
}
