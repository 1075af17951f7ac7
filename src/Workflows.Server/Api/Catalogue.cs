using System.Text.Json;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Workflows.Bpmn.Model;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Forms.Presentation;
using Workflows.Organization;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Inbox;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Commands;
using Workflows.Server.Files;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>Flows that one may start by hand, with their start forms.</summary>
internal static class Catalogue
{
    private const int MeasuredInstances = 200;
    private const int LooksForFirstTask = 20;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(150);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/catalogue", ListAsync).RequireCaller(caller => caller.IsPerson).Produces<ItemList<CatalogueFlow>>();
        api.MapPost("/catalogue/{processId}/start", StartAsync).RequireCaller(caller => caller.IsPerson).Produces<StartedAnswer>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        IDefinitionsProvider provider,
        FormChoices choices,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        var caller = context.Caller();
        var definitions = await provider.UpToDateAsync(cancellation);
        var flows = new List<CatalogueFlow>();
        foreach (var definition in provider.LatestProcesses.Where(definition => FlowRights.MayStart(caller, definition.Process)))
        {
            if (StartOf(definition) is not { } start)
                continue;
            flows.Add(await FlowAsync(definition, start, definitions, caller, Language.Of(context), choices, models, cancellation));
        }
        return Results.Ok(new ItemList<CatalogueFlow>([.. flows.OrderBy(flow => flow.ProcessId, StringComparer.Ordinal)]));
    }

    private static async Task<IResult> StartAsync(
        string processId,
        StartRequest request,
        HttpContext context,
        IDefinitionsProvider provider,
        IKeySource keys,
        CommandRunner commands,
        SubmissionFacts facts,
        FileUses files,
        InboxQueries inbox,
        IReadModels models
    )
    {
        var cancellation = context.RequestAborted;
        if ((await provider.UpToDateAsync(cancellation)).LatestProcess(processId) is not { } definition)
            return Answers.NotFound("flow", processId);
        var form = StartForms.Find(provider.Current, definition);
        if (form is null && await files.RefuseForeignAsync(request.Data, context.Caller(), cancellation) is { } foreign)
            return foreign;
        var known = await facts.OfAsync(form?.Definition, request.Data, FeelContext.Empty, context.Caller(), cancellation);
        var instance = new ProcessInstanceKey(keys.Next());
        await files.LinkAsync([.. known.Files.Keys], instance.Value, null, cancellation);
        var command = new CreateProcessInstance(
            instance,
            definition.Key,
            request.Data,
            new StartCause(StartKind.Manual, request.StartElementId)
        )
        {
            FromForm = true,
            Facts = known,
        };
        var outcome = await commands.ExecuteAsync(context, StreamId.Of(instance), command, _ => instance.Value);
        if (outcome is CommandOutcome.Refused refused)
            return refused.Problem;
        // A repeated request has the instance that the first one started.
        var key = JsonSerializer.Deserialize<long>(((CommandOutcome.Done)outcome).Answer);
        var row = await models.Rows<ProcessInstanceRow>().FirstAsync(row => row.ProcessInstanceKey == key, cancellation);
        var caller = context.Caller();
        var mine = await inbox.Mine(caller).FirstOrDefaultAsync(task => task.RootInstanceKey == key, cancellation);
        var first = mine ?? await inbox.Pool(caller).FirstOrDefaultAsync(task => task.RootInstanceKey == key, cancellation);
        return Results.Ok(
            new StartedAnswer(key, row.BusinessKey, first is null ? null : new FirstTask(first.UserTaskKey, mine is not null))
        );
    }

    private static StartEvent? StartOf(ProcessDefinition definition) =>
        definition.Process.FlowElements.OfType<StartEvent>().FirstOrDefault(start => start.EventDefinitions.IsEmpty);

    private static async Task<CatalogueFlow> FlowAsync(
        ProcessDefinition definition,
        StartEvent start,
        IDefinitions definitions,
        Caller caller,
        string language,
        FormChoices choices,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        var organization = caller.Organization;
        var owner = definition.Process.Terms?.Owner;
        var position = owner is null ? null : organization.FindPosition(new PositionId(owner));
        var department = position is null ? null : organization.FindDepartment(position.Department);
        var holder = owner is null ? null : organization.HoldersOf(new PositionId(owner)).Select(id => id.Value).FirstOrDefault();
        TaskForm? form = null;
        if (StartForms.Find(definitions, definition) is { } version)
        {
            form = new TaskForm(
                version.FormId,
                version.Key.Value,
                FormView.Schema(version.Definition),
                await choices.AddAsync(version.Definition, FeelContext.Empty, FeelContext.Empty, caller, cancellation)
            );
        }
        return new CatalogueFlow(
            definition.ProcessId,
            definition.Name ?? definition.ProcessId,
            department?.Id.Value ?? "",
            department?.Name ?? "",
            PersonReference.Of(organization, holder),
            position?.Name,
            definition.Process.Documentation ?? "",
            definition.Version,
            definition.Key.Value,
            start.Id,
            form,
            await TypicalDurationAsync(definition.ProcessId, models, cancellation)
        );
    }

    /// <summary>The median of the last instances that were completed.</summary>
    private static async Task<string?> TypicalDurationAsync(string processId, IReadModels models, CancellationToken cancellation)
    {
        var ended = await models
            .Rows<ProcessInstanceRow>()
            .Where(row => row.ProcessId == processId && row.State == ProcessInstanceRow.Completed && row.EndedAt != null)
            .OrderByDescending(row => row.ProcessInstanceKey)
            .Take(MeasuredInstances)
            .Select(row => new { row.StartedAt, row.EndedAt })
            .ToListAsync(cancellation);
        if (ended.Count == 0)
            return null;
        var durations = ended.ConvertAll(row => row.EndedAt!.Value - row.StartedAt);
        durations.Sort();
        return XmlConvert.ToString(TimeSpan.FromSeconds(Math.Round(durations[durations.Count / 2].TotalSeconds)));
    }
}
