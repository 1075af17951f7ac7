using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Events.Deployments;
using Workflows.Organization;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Commands;
using Workflows.Server.Designer;
using Workflows.Server.Live;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>Flows and versions, drafts, lint, differences, publishing.</summary>
internal static class DesignerEndpoints
{
    private const int MostFiles = 100;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/definitions", ListAsync).RequireCaller().Produces<ItemList<DefinitionAnswer>>();
        api.MapPost("/definitions", CreateAsync).RequireCaller(caller => caller.IsProcessOwner).Produces<DraftPage>();
        api.MapGet("/definitions/{processId}/versions", VersionsAsync).RequireCaller().Produces<ItemList<VersionAnswer>>();
        api.MapGet("/definitions/{processId}/files", FilesAsync).RequireCaller().Produces<FilesAnswer>();
        api.MapPost("/lint", LintFiles).RequireCaller().Produces<LintAnswer>();
        api.MapPost("/decisions/try", TryDecision).RequireCaller().Produces<TriedDecisionAnswer>();
        var drafts = api.MapGroup("/drafts/{processId}");
        drafts.MapGet("", GetDraftAsync).RequireCaller().Produces<DraftPage>();
        drafts.MapPut("", SaveDraftAsync).RequireCaller().Produces<SavedModelAnswer>();
        drafts.MapDelete("", DropDraftAsync).RequireCaller().Produces(204);
        drafts.MapPost("/diff", DiffAsync).RequireCaller().Produces<DiffAnswer>();
        drafts.MapPost("/publish", PublishAsync).RequireCaller().Produces<PublishedAnswer>();
    }

    /// <summary>Whether the caller may change the flow: its owner, or a process owner where it is new.</summary>
    private static bool MayEdit(Caller caller, ProcessDefinition? live) =>
        live is null ? caller.IsProcessOwner : FlowRights.Owns(caller, live.Process);

    private static async Task<IResult> ListAsync(
        HttpContext context,
        IReadModels models,
        IDefinitionsProvider provider,
        DraftStore drafts,
        CancellationToken cancellation
    )
    {
        var caller = context.Caller();
        await provider.UpToDateAsync(cancellation);
        var running = await models
            .Rows<ProcessInstanceRow>()
            .Where(row => row.State == ProcessInstanceRow.Active)
            .GroupBy(row => row.ProcessId)
            .Select(group => new { ProcessId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.ProcessId, group => group.Count, cancellation);
        var incidents = await models
            .Rows<IncidentRow>()
            .Where(row => row.State == IncidentRow.Active)
            .GroupBy(row => row.ProcessId)
            .Select(group => new { ProcessId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.ProcessId, group => group.Count, cancellation);
        var rows = await models
            .Rows<ProcessDefinitionRow>()
            .Where(row => row.IsLatest)
            .OrderBy(row => row.ProcessId)
            .ToListAsync(cancellation);
        var drafted = await drafts.IdsAsync(cancellation);
        var language = Language.Of(context);
        var items = rows.Select(row =>
        {
            var definition = provider.Current.Process(new ProcessDefinitionKey(row.ProcessDefinitionKey));
            return Definition(
                row,
                definition,
                running.GetValueOrDefault(row.ProcessId),
                incidents.GetValueOrDefault(row.ProcessId),
                drafted.Contains(row.ProcessId),
                caller,
                language
            );
        });
        List<DefinitionAnswer> unpublished = [];
        foreach (var id in drafted.Where(id => rows.All(row => row.ProcessId != id) && caller.IsProcessOwner))
        {
            var name = await drafts.FindAsync(id, cancellation) is { } draft ? NewFlow.NameIn(DraftStore.FilesOf(draft), id) : null;
            unpublished.Add(new DefinitionAnswer(id, name ?? id, null, null, null, 0, null, null, null, 0, 0, true, true));
        }
        return Results.Ok(new ItemList<DefinitionAnswer>([.. items, .. unpublished]));
    }

    private static DefinitionAnswer Definition(
        ProcessDefinitionRow row,
        ProcessDefinition? definition,
        int running,
        int incidents,
        bool hasDraft,
        Caller caller,
        string language
    )
    {
        var organization = caller.Organization;
        var owner = definition?.Process.Terms?.Owner;
        var position = owner is null ? null : organization.FindPosition(new PositionId(owner));
        var holder = owner is null ? null : organization.HoldersOf(new PositionId(owner)).Select(id => id.Value).FirstOrDefault();
        return new DefinitionAnswer(
            row.ProcessId,
            row.Name ?? row.ProcessId,
            Names.Department(organization, position?.Department.Value),
            PersonReference.Of(organization, holder),
            position?.Name,
            row.Version,
            row.ProcessDefinitionKey,
            row.DeployedAt,
            Publisher(organization, row.DeployedBy, language),
            running,
            incidents,
            hasDraft,
            MayEdit(caller, definition)
        );
    }

    /// <summary>Who published a version; what the server found in its folder at start was published by nobody.</summary>
    private static PersonReference? Publisher(OrganizationSnapshot organization, string? by, string language) =>
        by == Actor.System.Id
            ? new PersonReference(by, DeployedAtStart.In(language), null, null, null)
            : PersonReference.Of(organization, by);

    private static readonly LocalizedText DeployedAtStart = new("系统（随启动部署）", "System (deployed at start)");

    private static async Task<IResult> VersionsAsync(
        string processId,
        HttpContext context,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        var organization = context.Caller().Organization;
        var language = Language.Of(context);
        var rows = await models
            .Rows<ProcessDefinitionRow>()
            .Where(row => row.ProcessId == processId)
            .OrderByDescending(row => row.Version)
            .ToListAsync(cancellation);
        if (rows.Count == 0)
            return Answers.NotFound("flow", processId);
        var running = await models
            .Rows<ProcessInstanceRow>()
            .Where(row => row.ProcessId == processId && row.State == ProcessInstanceRow.Active)
            .GroupBy(row => row.ProcessDefinitionKey)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return Results.Ok(
            new ItemList<VersionAnswer>([
                .. rows.Select(row => new VersionAnswer(
                    row.Version,
                    row.ProcessDefinitionKey,
                    row.VersionTag,
                    row.DeployedAt,
                    Publisher(organization, row.DeployedBy, language),
                    row.Note,
                    running.GetValueOrDefault(row.ProcessDefinitionKey),
                    row.Sha256
                )),
            ])
        );
    }

    private static async Task<IResult> FilesAsync(string processId, FlowFiles files, CancellationToken cancellation, int? version = null) =>
        await files.OfAsync(processId, version, cancellation) is { } found ? Results.Ok(found) : Answers.NotFound("flow", processId);

    private static IResult LintFiles(LintRequest request, HttpContext context, Lint lint) =>
        request.Files.Count > MostFiles ? TooMany() : Results.Ok(lint.Of(request.Files, Language.Of(context)));

    private static IResult TryDecision(TryDecisionRequest request, HttpContext context, DecisionTrial trial) =>
        request.Files.Count > MostFiles ? TooMany() : Results.Ok(trial.Of(request, Language.Of(context)));

    private static async Task<IResult> CreateAsync(
        NewFlowRequest request,
        HttpContext context,
        DraftStore drafts,
        IDefinitionsProvider provider,
        Editors editors,
        CancellationToken cancellation
    )
    {
        if (!NewFlow.IsId(request.ProcessId))
        {
            return Answers.Invalid(
                "PROCESS_ID",
                "流程编号以字母开头，只含字母、数字、- 和 _，最长 61 个字符。",
                "An id begins with a letter, holds letters, digits, - and _ only, and has 61 characters at most.",
                [new Problem("PROCESS_ID", new("编号不可用", "This id cannot be used"), Field: "processId")]
            );
        }
        if (string.IsNullOrWhiteSpace(request.Name))
            return Answers.Malformed("请填写流程名称。", "A name is required.");
        if ((await provider.UpToDateAsync(cancellation)).LatestProcess(request.ProcessId) is not null)
            return Answers.Conflict("PROCESS_EXISTS", "已有这个编号的流程。", "There is a flow with this id already.");
        var caller = context.Caller();
        var file = NewFlow.Draft(
            request.ProcessId,
            request.Name.Trim(),
            caller.Positions.Select(position => position.Value).FirstOrDefault()
        );
        return await drafts.SaveAsync(request.ProcessId, 0, [file], DraftStore.NoDraft, caller.Actor.Id, cancellation) is { } draft
            ? Results.Ok(DraftPages.Of(draft, caller, editors))
            : Answers.Conflict("PROCESS_EXISTS", "已有这个编号的草稿。", "There is a draft with this id already.");
    }

    private static async Task<IResult> GetDraftAsync(
        string processId,
        HttpContext context,
        DraftStore drafts,
        FlowFiles files,
        Editors editors,
        CancellationToken cancellation
    )
    {
        if (await drafts.FindAsync(processId, cancellation) is { } draft)
            return Results.Ok(DraftPages.Of(draft, context.Caller(), editors));
        return await files.OfAsync(processId, null, cancellation) is { } live
            ? Results.Ok(DraftPages.Of(processId, live, context.Caller(), editors))
            : Answers.NotFound("flow", processId);
    }

    private static async Task<IResult> SaveDraftAsync(
        string processId,
        SaveModelRequest request,
        HttpContext context,
        DraftStore drafts,
        IDefinitionsProvider provider,
        DraftNotices notices,
        CancellationToken cancellation
    )
    {
        if (request.Files.Count is 0 or > MostFiles)
            return TooMany();
        var caller = context.Caller();
        var live = (await provider.UpToDateAsync(cancellation)).LatestProcess(processId);
        if (!MayEdit(caller, live))
            return Answers.NoRight;
        var ifMatch = context.Request.Headers.IfMatch.ToString();
        if (ifMatch.Length == 0)
            return new ProblemAnswer(428, "IF_MATCH_REQUIRED", new("保存草稿需要 If-Match。", "Saving a draft needs If-Match."));
        if (await drafts.SaveAsync(processId, live?.Version ?? 0, request.Files, ifMatch, caller.Actor.Id, cancellation) is not { } saved)
        {
            return new ProblemAnswer(
                412,
                "DRAFT_CHANGED",
                new("草稿已被他人保存，请先重新载入。", "Somebody else has saved the draft; load it again first.")
            );
        }
        await notices.ChangedAsync(processId, caller, cancellation);
        return Results.Ok(new SavedModelAnswer(saved.SavedAt, saved.Etag));
    }

    private static async Task<IResult> DropDraftAsync(
        string processId,
        HttpContext context,
        DraftStore drafts,
        IDefinitionsProvider provider,
        DraftNotices notices,
        CancellationToken cancellation
    )
    {
        if (!MayEdit(context.Caller(), provider.Current.LatestProcess(processId)))
            return Answers.NoRight;
        await drafts.DropAsync(processId, cancellation);
        await notices.ChangedAsync(processId, context.Caller(), cancellation);
        return Results.NoContent();
    }

    private static async Task<IResult> DiffAsync(
        string processId,
        EmptyRequest? request,
        HttpContext context,
        DraftStore drafts,
        FlowFiles files,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        var live = await files.OfAsync(processId, null, cancellation);
        var draft = await drafts.FindAsync(processId, cancellation);
        if (live is null && draft is null)
            return Answers.NotFound("draft", processId);
        var running = await models
            .Rows<ProcessInstanceRow>()
            .CountAsync(row => row.ProcessId == processId && row.State == ProcessInstanceRow.Active, cancellation);
        var changes = draft is null ? [] : Differences.Between(live?.Files ?? [], DraftStore.FilesOf(draft), Language.Of(context));
        return Results.Ok(new DiffAnswer(changes, running));
    }

    /// <summary>Deploys the draft as the next version; the engine judges whether the caller may and whether it can run.</summary>
    private static async Task<IResult> PublishAsync(
        string processId,
        PublishRequest request,
        HttpContext context,
        DraftStore drafts,
        IDefinitionsProvider provider,
        IKeySource keys,
        CommandRunner commands,
        DraftNotices notices
    )
    {
        var cancellation = context.RequestAborted;
        if (string.IsNullOrWhiteSpace(request.Note))
        {
            return Answers.Invalid(
                "NOTE_REQUIRED",
                "请填写发布说明。",
                "A note is required.",
                [new Problem("NOTE_REQUIRED", new("必填", "Required"), Field: "note")]
            );
        }
        if (await drafts.FindAsync(processId, cancellation) is not { } draft)
            return Answers.NotFound("draft", processId);
        var command = new DeployResources(new DeploymentKey(keys.Next()), Lint.Resources(DraftStore.FilesOf(draft)), request.Note.Trim())
        {
            BasedOn = new Dictionary<string, int> { [processId] = draft.BasedOnVersion },
        };
        var outcome = await commands.ExecuteAsync(
            context,
            StreamId.Deployments,
            command,
            accepted =>
                accepted
                    .Events.OfType<ResourcesDeployed>()
                    .SelectMany(deployed => deployed.Processes)
                    .Where(process => process.ProcessId == processId)
                    .Select(process => new PublishedAnswer(process.Version, process.Key.Value))
                    .FirstOrDefault()
                ?? new PublishedAnswer(draft.BasedOnVersion, 0)
        );
        if (outcome is CommandOutcome.Refused refused)
            return refused.Problem;
        await provider.UpToDateAsync(cancellation);
        await drafts.DropAsync(processId, cancellation);
        await notices.ChangedAsync(processId, context.Caller(), cancellation);
        return Results.Bytes(((CommandOutcome.Done)outcome).Answer, "application/json; charset=utf-8");
    }

    private static ProblemAnswer TooMany() => Answers.Malformed("需要 1 到 100 个文件。", "From 1 to 100 files.");
}
