using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.V2;

/// <summary>Deleting what was deployed is refused: history names definitions by key and hash, and must be able to show them for ever.</summary>
internal static class Resources
{
    public static void Map(RouteGroupBuilder v2) =>
        v2.MapPost("/resources/{resourceKey}/deletion", RefuseAsync).RequireGrant(Grants.Deploy);

    private static async Task<IResult> RefuseAsync(WireKey resourceKey, IReadModels models, CancellationToken cancellation)
    {
        var key = resourceKey.Value;
        var isKnown =
            await models.Rows<ProcessDefinitionRow>().AnyAsync(row => row.ProcessDefinitionKey == key, cancellation)
            || await models.Rows<FormDefinitionRow>().AnyAsync(row => row.FormDefinitionKey == key, cancellation)
            || await models
                .Rows<DecisionDefinitionRow>()
                .AnyAsync(row => row.DecisionDefinitionKey == key || row.RequirementsKey == key, cancellation);
        return isKnown
            ? Answers.Conflict(
                "RESOURCE_IN_HISTORY",
                "已部署的内容是历史的一部分，不能删除；请部署新版本。",
                "What was deployed is part of history and cannot be deleted; deploy a new version instead."
            )
            : Answers.NotFound("resource", resourceKey);
    }
}
