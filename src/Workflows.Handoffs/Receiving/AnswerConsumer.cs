using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Feel;
using Workflows.Handoffs.Contracts;
using Workflows.Runtime.Dispatch;
using Command = Workflows.Engine.Command;

namespace Workflows.Handoffs.Receiving;

/// <summary>Hears what other departments' systems answer. What the engine refuses goes back to them with its reason.</summary>
public sealed class AnswerConsumer(ICommandDispatcher dispatcher, ILogger<AnswerConsumer> log)
    : IConsumer<HandoffReceived>,
        IConsumer<HandoffAccepted>,
        IConsumer<HandoffReturned>,
        IConsumer<HandoffDone>
{
    private static readonly IReadOnlyList<string> Grants = ["handoff:answer"];

    public Task Consume(ConsumeContext<HandoffReceived> context)
    {
        var message = context.Message;
        var envelope = new CommandEnvelope(
            Ids.Stream(message.ProcessInstanceKey),
            new DeliverHandoff(Ids.Handoff(message.HandoffId)),
            Actor.System
        )
        {
            Handles = Ids.Delivery(message.DeliveryId),
            Origin = HandoffQueues.Answers,
        };
        return dispatcher.AcknowledgeAsync(envelope, log, context.CancellationToken);
    }

    public Task Consume(ConsumeContext<HandoffAccepted> context)
    {
        var message = context.Message;
        var handoff = Ids.Handoff(message.HandoffId);
        return AnswerAsync(context, message.HandoffId, message.ProcessInstanceKey, message.By, new AcceptHandoff(handoff));
    }

    public Task Consume(ConsumeContext<HandoffReturned> context)
    {
        var message = context.Message;
        var handoff = Ids.Handoff(message.HandoffId);
        var command = new ReturnHandoff(handoff, message.Reason);
        return AnswerAsync(context, message.HandoffId, message.ProcessInstanceKey, message.By, command);
    }

    public Task Consume(ConsumeContext<HandoffDone> context)
    {
        var message = context.Message;
        var handoff = Ids.Handoff(message.HandoffId);
        var command = new CompleteHandedOffTask(handoff, Variables(message.VariablesJson), message.Outcome);
        return AnswerAsync(context, message.HandoffId, message.ProcessInstanceKey, message.By, command);
    }

    /// <summary>An answer that overtook the receipt proves the arrival as well: the engine records both.</summary>
    private async Task AnswerAsync(ConsumeContext context, string handoffId, string processInstanceKey, string by, Command command)
    {
        var stream = Ids.Stream(processInstanceKey);
        var actor = new Actor(ActorKind.Account, by, Grants);
        var answer = new CommandEnvelope(stream, command, actor) { Origin = HandoffQueues.Answers };
        if (await dispatcher.AcknowledgeAsync(answer, log, context.CancellationToken) is not { } refused)
            return;
        await context.RespondOrReturnAsync(
            new HandoffAnswerRefused
            {
                HandoffId = handoffId,
                ProcessInstanceKey = processInstanceKey,
                Code = refused.Code,
                Reason = refused.Text.Zh,
                ReasonInEnglish = refused.Text.En,
            }
        );
    }

    private static FeelContext Variables(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FeelValue>(json) as FeelContext
                ?? throw new MalformedMessageException("variablesJson is no JSON object.");
        }
        catch (JsonException e)
        {
            throw new MalformedMessageException($"variablesJson is no JSON: {e.Message}");
        }
    }
}
