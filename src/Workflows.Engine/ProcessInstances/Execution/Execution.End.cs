using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>The end of the whole instance, told to whoever waits for it.</content>
internal sealed partial class Execution
{
    private void AnnounceEnd()
    {
        var created = State.Created!;
        var root = State.Root;
        if (created.Parent is { } parent)
        {
            Send(
                StreamId.Of(parent.Instance),
                new EndCalledInstance(
                    parent.Element,
                    State.Key,
                    root.State == LifeCycle.Completed,
                    root.State == LifeCycle.Completed
                        ? EngineVariables.Without(VisibleVariables.All(root))
                        : root.Pending?.Variables ?? FeelContext.Empty
                )
                {
                    ErrorCode = root.Pending?.ErrorCode,
                    ErrorMessage = root.Pending?.ErrorMessage,
                    Origin = ReferenceEquals(root.Origin, root.EntryOrigin) ? null : root.Origin,
                }
            );
        }
        if (created.StartedBy is { Kind: StartKind.Message, MessageName: { } name, CorrelationKey: { Length: > 0 } key })
            Send(StreamId.OfMessage(name, key), new ReleaseStartedInstance(State.Key, State.Process.Id));
    }
}
