using System.Globalization;
using Workflows.Engine;
using Workflows.Engine.Configuration;
using Workflows.Engine.Decisions;
using Workflows.Engine.Deployments;
using Workflows.Engine.Messages;
using Workflows.Engine.Organization;
using Workflows.Engine.Processes;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Signals;
using Workflows.Feel;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Projections;

namespace Workflows.Runtime.Dispatch;

/// <summary>The kinds of streams that the engine knows.</summary>
internal sealed class StreamKinds(IDefinitionsProvider definitions) : IStreamKinds
{
    public StreamState CreateState(StreamId stream) =>
        stream.Kind switch
        {
            StreamId.ProcessInstanceKind => new ProcessInstanceState(
                new ProcessInstanceKey(NumberOf(stream)),
                key => definitions.Current.Process(key)
            ),
            StreamId.MessageKind => new MessageState(stream),
            StreamId.SignalKind => new SignalState(stream),
            StreamId.ProcessKind => new ProcessStartsState(stream),
            StreamId.DecisionKind => new DecisionEvaluationState(stream, new DecisionInstanceKey(NumberOf(stream))),
            StreamId.DeploymentsKind => new DeploymentState(stream),
            StreamId.OrganizationKind => new OrganizationState(stream),
            StreamId.ConfigurationKind => new ConfigurationState(stream),
            _ => throw new InvalidOperationException($"No commands go to {stream}."),
        };

    public IStreamProjector CreateProjector(StreamId stream) =>
        stream.Kind switch
        {
            StreamId.ProcessInstanceKind => new ProcessInstanceProjector(key => definitions.Current.Process(key)),
            StreamId.MessageKind => new MessageProjector(),
            StreamId.DecisionKind => new DecisionEvaluationProjector(),
            StreamId.DeploymentsKind => new DeploymentsProjector(),
            StreamId.ProcessKind => new ProcessStartsProjector(),
            StreamId.OrganizationKind or StreamId.ConfigurationKind or StreamId.SignalKind => NoProjector.Instance,
            _ => throw new InvalidOperationException($"Nothing is projected from {stream}."),
        };

    public FeelContext VariablesAt(StreamState instance, ElementInstanceKey element) =>
        ((ProcessInstanceState)instance).VariablesAt(element);

    private static long NumberOf(StreamId stream) => long.Parse(stream.Value.AsSpan(stream.Kind.Length + 1), CultureInfo.InvariantCulture);
}
