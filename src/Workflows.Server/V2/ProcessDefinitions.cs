using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Deployed processes: find them, read the diagram and the start form.</summary>
internal static class ProcessDefinitions
{
    private const string Active = "ACTIVE";

    private static readonly SearchFields<ProcessDefinitionRow> Fields = new SearchFields<ProcessDefinitionRow>(row =>
        row.ProcessDefinitionKey
    )
        .With("processDefinitionKey", row => row.ProcessDefinitionKey)
        .With("name", row => row.Name)
        .With("resourceName", row => row.ResourceName)
        .With("version", row => row.Version)
        .With("versionTag", row => row.VersionTag)
        .With("processDefinitionId", row => row.ProcessId);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/process-definitions/search", SearchAsync)
            .RequireGrant(Grants.Read)
            .Produces<SearchResponse<ProcessDefinitionResponse>>();
        v2.MapGet("/process-definitions/{processDefinitionKey}", GetAsync).RequireGrant(Grants.Read).Produces<ProcessDefinitionResponse>();
        v2.MapGet("/process-definitions/{processDefinitionKey}/xml", GetXmlAsync)
            .RequireGrant(Grants.Read)
            .Produces<string>(200, "text/xml");
        v2.MapGet("/process-definitions/{processDefinitionKey}/form", GetFormAsync)
            .RequireGrant(Grants.Read)
            .Produces<FormResponse>()
            .Produces(204);
        v2.MapGet("/forms/{formKey}", GetDeployedFormAsync).RequireGrant(Grants.Read).Produces<FormResponse>();
    }

    private static async Task<IResult> SearchAsync(
        SearchRequest<ProcessDefinitionFilter>? request,
        IReadModels models,
        IDefinitionsProvider provider,
        CancellationToken cancellation
    )
    {
        var filter = request?.Filter;
        var definitions = await provider.UpToDateAsync(cancellation);
        var rows = models
            .Rows<ProcessDefinitionRow>()
            .OfTenant(filter?.TenantId)
            .Meeting(row => row.Name, filter?.Name)
            .Being(row => row.IsLatest, filter?.IsLatestVersion)
            .Being(row => row.ResourceName, filter?.ResourceName)
            .Being(row => row.Version, filter?.Version)
            .Being(row => row.VersionTag, filter?.VersionTag)
            .Meeting(row => row.ProcessId, filter?.ProcessDefinitionId)
            .Being(row => row.ProcessDefinitionKey, filter?.ProcessDefinitionKey);
        if (filter?.State is { } state && state != Active)
            rows = rows.Where(_ => false);
        if (filter?.HasStartForm is { } wanted)
        {
            // The form is a matter of the model, of which there are few.
            var keys = await rows.Select(row => row.ProcessDefinitionKey).ToListAsync(cancellation);
            keys.RemoveAll(key => StartForm(definitions, key) is null == wanted);
            rows = rows.Where(row => keys.Contains(row.ProcessDefinitionKey));
        }
        return await Search.AnswerAsync(rows, Fields, request?.Page, request?.Sort, row => Response(row, definitions), cancellation);
    }

    private static async Task<IResult> GetAsync(
        WireKey processDefinitionKey,
        IReadModels models,
        IDefinitionsProvider provider,
        CancellationToken cancellation
    ) =>
        await FindAsync(processDefinitionKey, models, cancellation) is { } row
            ? Results.Ok(Response(row, await provider.UpToDateAsync(cancellation)))
            : Answers.NotFound("process definition", processDefinitionKey);

    private static async Task<IResult> GetXmlAsync(
        WireKey processDefinitionKey,
        IReadModels models,
        DeployedFiles files,
        CancellationToken cancellation
    ) =>
        await XmlFile.AnswerAsync(
            files,
            (await FindAsync(processDefinitionKey, models, cancellation))?.Sha256,
            "process definition",
            processDefinitionKey,
            cancellation
        );

    private static async Task<IResult> GetFormAsync(
        WireKey processDefinitionKey,
        IReadModels models,
        IDefinitionsProvider provider,
        DeployedFiles files,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(processDefinitionKey, models, cancellation) is null)
            return Answers.NotFound("process definition", processDefinitionKey);
        var form = StartForm(await provider.UpToDateAsync(cancellation), processDefinitionKey.Value);
        return form is not null && await files.FormAsync(form.Key.Value, cancellation) is { } found
            ? Results.Ok(found)
            : Results.NoContent();
    }

    private static async Task<IResult> GetDeployedFormAsync(WireKey formKey, DeployedFiles files, CancellationToken cancellation) =>
        await files.FormAsync(formKey.Value, cancellation) is { } form ? Results.Ok(form) : Answers.NotFound("form", formKey);

    private static FormVersion? StartForm(IDefinitions definitions, long key) =>
        definitions.Process(new ProcessDefinitionKey(key)) is { } definition ? StartForms.Find(definitions, definition) : null;

    private static Task<ProcessDefinitionRow?> FindAsync(WireKey key, IReadModels models, CancellationToken cancellation) =>
        models.Rows<ProcessDefinitionRow>().FirstOrDefaultAsync(row => row.ProcessDefinitionKey == key.Value, cancellation);

    private static ProcessDefinitionResponse Response(ProcessDefinitionRow row, IDefinitions definitions) =>
        new(
            row.Name,
            row.ResourceName,
            row.Version,
            row.VersionTag,
            row.ProcessId,
            Tenant.Default,
            row.ProcessDefinitionKey,
            StartForm(definitions, row.ProcessDefinitionKey) is not null,
            Active
        );
}
