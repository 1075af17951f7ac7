using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Events.Messages;
using Workflows.Runtime.Dispatch;
using Workflows.Shop.Simulation;

namespace Workflows.Server.Startup;

/// <summary>Brings messages of the simulated outside to the engine.</summary>
internal sealed class OutsideMessages(ICommandDispatcher dispatcher, IKeySource keys) : IOutsideMessagePublisher
{
    /// <summary>A customer may be faster than the flow: the message waits for it.</summary>
    private static readonly TimeSpan WaitsFor = TimeSpan.FromHours(1);

    private static readonly Actor Outside = new(ActorKind.Account, "simulation", ["message:publish"]);

    public async ValueTask<PublishedMessage> PublishAsync(OutsideMessage message, CancellationToken cancellation)
    {
        var key = new MessageKey(keys.Next());
        var command = new PublishMessage(key, message.Name, message.CorrelationKey, message.Variables, WaitsFor, message.MessageId);
        var result = await dispatcher.ExecuteAsync(
            new CommandEnvelope(StreamId.OfMessage(message.Name, message.CorrelationKey), command, Outside),
            cancellation
        );
        // A refusal means that this very message is there already; the shop's state follows it all the same.
        var started = (result as CommandResult.Accepted)?.Events.OfType<MessageStartedInstance>().FirstOrDefault();
        return new PublishedMessage(key.ToString(), started?.Instance.ToString());
    }
}
