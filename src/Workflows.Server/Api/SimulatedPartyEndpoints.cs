using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Shop.Simulation;

namespace Workflows.Server.Api;

/// <summary>Everybody outside whom an instance waits for: what each could say now, and saying it.</summary>
internal static class SimulatedPartyEndpoints
{
    private const int Most = 200;

    public static void Map(RouteGroupBuilder simulation)
    {
        simulation.MapGet("/parties", ListAsync).RequireCaller(caller => caller.IsPerson).Produces<SimulatedPartiesAnswer>();
        simulation.MapPost("/parties", SendAsync).RequireCaller(caller => caller.IsPerson).Produces<SimulatedMessageAnswer>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        SimulatedParties parties,
        IReadModels models,
        IDefinitionsProvider provider,
        CancellationToken cancellation
    )
    {
        var definitions = provider.Current;
        var english = Language.Of(context) == Language.English;
        var rows = await models
            .Rows<MessageSubscriptionRow>()
            .Where(row => row.State == MessageSubscriptionRow.Created)
            .OrderByDescending(row => row.ChangedAt)
            .Take(Most)
            .ToListAsync(cancellation);
        var keys = rows.ConvertAll(row => row.ProcessInstanceKey);
        var instances = await models
            .Rows<ProcessInstanceRow>()
            .Where(row => keys.Contains(row.ProcessInstanceKey))
            .ToDictionaryAsync(row => row.ProcessInstanceKey, cancellation);
        var known = await KnownAsync(models, keys, cancellation);
        var items = new List<SimulatedWaiting>();
        foreach (var row in rows)
        {
            var variables = known.GetValueOrDefault(row.ProcessInstanceKey) ?? FeelContext.Empty;
            if (
                instances.TryGetValue(row.ProcessInstanceKey, out var instance)
                && parties.Describe(row.MessageName, row.CorrelationKey, variables) is { } action
            )
                items.Add(Waiting(row, instance, SimulationEndpoints.Action(action, english), definitions));
        }
        return Results.Ok(new SimulatedPartiesAnswer(items, [.. Beginnings(parties, definitions, english)]));
    }

    private static async Task<IResult> SendAsync(
        SimulatedPartyRequest request,
        SimulatedParties parties,
        IReadModels models,
        CancellationToken cancellation
    )
    {
        string? key = null;
        string? occasion = null;
        if (request.SubscriptionKey is { } subscription)
        {
            var waiting = await models
                .Rows<MessageSubscriptionRow>()
                .FirstOrDefaultAsync(row => row.SubscriptionKey == subscription.Value, cancellation);
            if (waiting is not { State: MessageSubscriptionRow.Created } || waiting.MessageName != request.Message)
                return new ProblemAnswer(
                    409,
                    "SHOP_NOT_NOW",
                    new("流程已不再等这条消息，请刷新后再看。", "The instance waits for this message no longer; reload and look again.")
                );
            key = waiting.CorrelationKey;
            // What goes on waiting takes one message after another; the same click twice is still one message.
            var told = await models
                .Rows<MessageRow>()
                .CountAsync(row => row.Name == request.Message && row.CorrelationKey == key, cancellation);
            occasion = string.Create(CultureInfo.InvariantCulture, $"{subscription.Value}:{told}");
        }
        else if (!SimulatedParties.Beginnings.Contains(request.Message))
        {
            return Answers.Malformed("请指明等待的流程。", "Name the instance that waits.");
        }
        var fields = (request.Fields ?? []).ToDictionary(
            field => field.Key,
            field => SimulationEndpoints.Text(field.Value),
            StringComparer.Ordinal
        );
        var result = await parties.SendAsync(request.Message, key, occasion, fields, cancellation);
        return result.Message is { } message
            ? Results.Ok(new SimulatedMessageAnswer(message.MessageKey, message.StartedInstanceKey))
            : SimulationEndpoints.Refusal(result.Problems);
    }

    /// <summary>What the instances know of the variables that stand in fields; of several of one name the newest.</summary>
    private static async Task<Dictionary<long, FeelContext>> KnownAsync(
        IReadModels models,
        List<long> instances,
        CancellationToken cancellation
    )
    {
        string[] names = [.. SimulatedParties.Sources];
        var rows = await models
            .Rows<VariableRow>()
            .Where(row => instances.Contains(row.ProcessInstanceKey) && names.Contains(row.Name))
            .OrderBy(row => row.ChangedAt)
            .Select(row => new
            {
                row.ProcessInstanceKey,
                row.Name,
                row.Value,
            })
            .ToListAsync(cancellation);
        return rows.GroupBy(row => row.ProcessInstanceKey)
            .ToDictionary(
                group => group.Key,
                group => group.Aggregate(FeelContext.Empty, (all, row) => all.With(row.Name, FeelJson.Parse(row.Value)))
            );
    }

    private static SimulatedWaiting Waiting(
        MessageSubscriptionRow row,
        ProcessInstanceRow instance,
        SimulatedAction action,
        IDefinitions definitions
    ) =>
        new(
            row.SubscriptionKey,
            row.ProcessInstanceKey,
            row.ProcessId,
            instance.ProcessName ?? row.ProcessId,
            instance.BusinessKey,
            row.ElementId,
            definitions.Process(new ProcessDefinitionKey(row.ProcessDefinitionKey))?.Process.FindElement(row.ElementId)?.Name
                ?? row.ElementId,
            row.ChangedAt,
            action
        );

    private static IEnumerable<SimulatedBeginning> Beginnings(SimulatedParties parties, IDefinitions definitions, bool english)
    {
        foreach (var message in SimulatedParties.Beginnings)
        {
            if (definitions.MessageStarts(message) is [var start, ..] && parties.Describe(message, null, FeelContext.Empty) is { } action)
                yield return new SimulatedBeginning(
                    start.Process.ProcessId,
                    start.Process.Process.Name ?? start.Process.ProcessId,
                    SimulationEndpoints.Action(action, english)
                );
        }
    }
}
