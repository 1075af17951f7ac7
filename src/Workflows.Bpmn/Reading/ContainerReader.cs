using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>What a process or subprocess holds.</summary>
internal sealed record ContainerContent(
    ImmutableArray<FlowElement> FlowElements,
    ImmutableArray<Artifact> Artifacts,
    ImmutableArray<LaneSet> LaneSets
);

/// <summary>Reads the content of a process or subprocess: first the sequence flows, then the nodes, so that each node knows its flows.</summary>
internal static class ContainerReader
{
    public static ContainerContent Read(XmlElementNode container, ReadContext context)
    {
        var flows = container.ChildrenNamed(Namespaces.Bpmn, "sequenceFlow").Select(node => (Node: node, Flow: ReadFlow(node))).ToList();
        var flowOf = flows.ToDictionary(pair => pair.Node, pair => pair.Flow);
        var bySource = flows.ToLookup(pair => pair.Flow.SourceRef, pair => pair.Flow);
        var byTarget = flows.ToLookup(pair => pair.Flow.TargetRef, pair => pair.Flow);

        var elements = ImmutableArray.CreateBuilder<FlowElement>();
        foreach (var child in container.Children.Where(child => child.NamespaceName == Namespaces.Bpmn))
        {
            if (flowOf.TryGetValue(child, out var flow))
                elements.Add(flow);
            else if (ReadNode(child, context) is { } node)
                elements.Add(node with { Incoming = [.. byTarget[node.Id]], Outgoing = [.. bySource[node.Id]] });
            else if (ReadData(child) is { } data)
                elements.Add(data);
        }
        return new ContainerContent(elements.ToImmutable(), ArtifactReader.ReadAll(container), LaneReader.ReadAll(container));
    }

    private static FlowNode? ReadNode(XmlElementNode node, ReadContext context)
    {
        FlowNode? bare = EventReader.Read(node, context);
        bare ??= ActivityReader.Read(node, context);
        bare ??= GatewayReader.Read(node, context);
        return bare is null
            ? null
            : bare with
            {
                Position = node.Position,
                Name = node.Text("name"),
                Documentation = node.Documentation(),
                IoMapping = ZeebeReader.IoMapping(node),
                Properties = ZeebeReader.Properties(node),
                ExecutionListeners = ZeebeReader.ExecutionListeners(node),
            };
    }

    private static SequenceFlow ReadFlow(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Name = node.Text("name"),
            Documentation = node.Documentation(),
            SourceRef = node.Reference("sourceRef") ?? "",
            TargetRef = node.Reference("targetRef") ?? "",
            Condition = node.ChildExpression("conditionExpression"),
        };

    private static FlowElement? ReadData(XmlElementNode node)
    {
        var id = node.Id();
        FlowElement? bare = node.LocalName switch
        {
            "dataObject" => new DataObject { Id = id },
            "dataObjectReference" => new DataObjectReference { Id = id, DataObjectRef = node.Reference("dataObjectRef") },
            "dataStoreReference" => new DataStoreReference { Id = id, DataStoreRef = node.Reference("dataStoreRef") },
            _ => null,
        };
        return bare is null ? null : bare with { Position = node.Position, Name = node.Text("name"), Documentation = node.Documentation() };
    }
}
