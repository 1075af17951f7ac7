using System.Security.Cryptography;
using System.Text;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Shop.Ports;

namespace Workflows.Server.Startup;

/// <summary>Starts a flow for the job <c>process.start</c>. The job's key is the command's idempotency key, so a repetition finds the same instance.</summary>
internal sealed class ProcessStarter(ICommandDispatcher dispatcher, IDefinitionsProvider definitions, IKeySource keys) : IProcessStarter
{
    public async ValueTask<ShopResult<string>> StartAsync(
        string idempotencyKey,
        string processId,
        FeelContext variables,
        CancellationToken cancellation
    )
    {
        if ((await definitions.UpToDateAsync(cancellation)).LatestProcess(processId) is not { } definition)
            return new ShopRefusal("UNKNOWN_PROCESS", $"没有已发布的流程“{processId}”", $"no process «{processId}» is deployed");

        var instance = new ProcessInstanceKey(keys.Next());
        var command = new CreateProcessInstance(instance, definition.Key, variables, new StartCause(StartKind.Manual));
        var envelope = new CommandEnvelope(StreamId.Of(instance), command, Actor.System)
        {
            Origin = $"job process.start {idempotencyKey}",
            Idempotency = new IdempotencyRequest(
                $"process.start:{idempotencyKey}",
                SHA256.HashData(Encoding.UTF8.GetBytes(processId)),
                _ => Encoding.UTF8.GetBytes(instance.ToString())
            ),
        };
        return await dispatcher.ExecuteAsync(envelope, cancellation) switch
        {
            CommandResult.Accepted => instance.ToString(),
            CommandResult.Repeated repeated => Encoding.UTF8.GetString(repeated.Answer.Span),
            CommandResult.Rejected { Rejection: var no } => new ShopRefusal(no.Code, no.Text.Zh, no.Text.En),
            var other => throw new InvalidOperationException($"A start cannot end as {other.GetType().Name}."),
        };
    }
}
