using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Definitions;
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

/// <summary>Start, look at, find and cancel process instances.</summary>
internal static class ProcessInstances
{
    private static readonly SearchFields<ProcessInstanceRow> Fields = new SearchFields<ProcessInstanceRow>(row => row.ProcessInstanceKey)
        .With("processInstanceKey", row => row.ProcessInstanceKey)
        .With("processDefinitionId", row => row.ProcessId)
        .With("processDefinitionName", row => row.ProcessName)
        .With("processDefinitionVersion", row => row.ProcessVersion)
        .With("processDefinitionVersionTag", row => row.VersionTag)
        .With("processDefinitionKey", row => row.ProcessDefinitionKey)
        .With("parentProcessInstanceKey", row => row.ParentInstanceKey)
        .With("parentElementInstanceKey", row => row.ParentElementKey)
        .With("startDate", row => row.StartedAt)
        .With("endDate", row => row.EndedAt)
        .With("state", row => row.State)
        .With("hasIncident", row => row.HasIncident)
        .With("businessId", row => row.BusinessKey);

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/process-instances", CreateAsync).RequireGrant(Grants.Start).Produces<CreateProcessInstanceResponse>();
        v2.MapPost("/process-instances/search", SearchAsync).RequireGrant(Grants.Read).Produces<SearchResponse<ProcessInstanceResponse>>();
        v2.MapGet("/process-instances/{processInstanceKey}", GetAsync).RequireGrant(Grants.Read).Produces<ProcessInstanceResponse>();
        v2.MapPost("/process-instances/{processInstanceKey}/cancellation", CancelAsync).RequireGrant(Grants.Cancel).Produces(204);
    }

    private static async Task<IResult> CreateAsync(
        CreateProcessInstanceRequest request,
        HttpContext context,
        CommandRunner commands,
        IDefinitionsProvider provider,
        IKeySource keys,
        InstanceEndings endings
    )
    {
        if (InstanceCreation.Fault(request) is { } fault)
            return fault;
        var definitions = await provider.UpToDateAsync(context.RequestAborted);
        if (InstanceCreation.Find(definitions, request) is not { } definition)
            return Answers.NotFound("process definition", request.ProcessDefinitionKey?.ToString() ?? request.ProcessDefinitionId!);

        var instance = new ProcessInstanceKey(keys.Next());
        var command = new CreateProcessInstance(
            instance,
            definition.Key,
            request.Variables ?? FeelContext.Empty,
            new StartCause(StartKind.Manual),
            request.BusinessId
        )
        {
            Tags = request.Tags ?? [],
            StartInstructions = [.. (request.StartInstructions ?? []).Select(start => start.ElementId)],
        };
        CreateProcessInstanceResponse Answer(ProcessInstanceKey created, FeelContext variables) =>
            new(
                definition.ProcessId,
                definition.Version,
                Tenant.Default,
                variables,
                definition.Key.Value,
                created.Value,
                request.Tags ?? [],
                request.BusinessId
            );

        if (!request.AwaitCompletion)
            return await commands.RunAsync(context, StreamId.Of(instance), command, _ => Answer(instance, FeelContext.Empty));

        using var ending = endings.Expect(instance);
        var outcome = await commands.ExecuteAsync(context, StreamId.Of(instance), command, _ => Answer(instance, FeelContext.Empty));
        return outcome switch
        {
            CommandOutcome.Refused refused => refused.Problem,
            CommandOutcome.Done { Accepted: null } repeated => Results.Bytes(repeated.Answer, "application/json; charset=utf-8"),
            _ => await ending.WaitAsync(InstanceCreation.Patience(request), context.RequestAborted)
                ? Results.Ok(Answer(instance, await endings.VariablesAsync(instance, request.FetchVariables, context.RequestAborted)))
                : InstanceCreation.StillRunning(instance),
        };
    }

    private static Task<IResult> SearchAsync(
        SearchRequest<ProcessInstanceFilter>? request,
        HttpContext context,
        IReadModels models,
        Visibility visibility,
        CancellationToken cancellation
    )
    {
        var rows = ProcessInstanceFilters.Apply(visibility.Instances(context.Caller()), request?.Filter, models);
        return Search.AnswerAsync(rows, Fields, request?.Page, request?.Sort, Response, cancellation);
    }

    private static async Task<IResult> GetAsync(
        WireKey processInstanceKey,
        HttpContext context,
        Visibility visibility,
        CancellationToken cancellation
    )
    {
        var row = await visibility
            .Instances(context.Caller())
            .FirstOrDefaultAsync(instance => instance.ProcessInstanceKey == processInstanceKey.Value, cancellation);
        return row is null ? Answers.NotFound("process instance", processInstanceKey) : Results.Ok(Response(row));
    }

    private static Task<IResult> CancelAsync(
        WireKey processInstanceKey,
        OperationRequest? request,
        HttpContext context,
        CommandRunner commands
    ) => commands.RunAsync(context, StreamId.Of(new ProcessInstanceKey(processInstanceKey.Value)), new CancelProcessInstance());

    private static ProcessInstanceResponse Response(ProcessInstanceRow row) =>
        new(
            row.ProcessId,
            row.ProcessName,
            row.ProcessVersion,
            row.VersionTag,
            row.StartedAt,
            row.EndedAt,
            row.State,
            row.HasIncident,
            Tenant.Default,
            row.ProcessInstanceKey,
            row.ProcessDefinitionKey,
            WireKey.Of(row.ParentInstanceKey),
            WireKey.Of(row.ParentElementKey),
            row.RootInstanceKey,
            JsonLists.Read(row.Tags),
            row.BusinessKey.Length == 0 ? null : row.BusinessKey
        );
}
