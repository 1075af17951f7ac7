using MassTransit;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Handoffs.Contracts;
using Workflows.Runtime.Dispatch;

namespace Workflows.Handoffs.Receiving;

/// <summary>Takes a department's queue for the departments that work in this application: the task then stands in their pool.</summary>
public sealed class DepartmentConsumer(ICommandDispatcher dispatcher, ILogger<DepartmentConsumer> log)
    : IConsumer<HandoffRequested>,
        IConsumer<HandoffWithdrawn>
{
    /// <summary>A late or repeated delivery is acknowledged and does nothing.</summary>
    public Task Consume(ConsumeContext<HandoffRequested> context)
    {
        var message = context.Message;
        var deliver = new DeliverHandoff(Ids.Handoff(message.HandoffId));
        var envelope = new CommandEnvelope(Ids.Stream(message.ProcessInstanceKey), deliver, Actor.System)
        {
            Handles = Ids.Delivery(message.DeliveryId),
            Origin = HandoffQueues.Of(message.ToDepartment),
        };
        return dispatcher.AcknowledgeAsync(envelope, log, context.CancellationToken);
    }

    /// <summary>The ledger already says so; there is no copy here to take back.</summary>
    public Task Consume(ConsumeContext<HandoffWithdrawn> context) => Task.CompletedTask;
}
