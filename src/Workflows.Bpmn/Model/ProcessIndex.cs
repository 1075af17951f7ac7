using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Workflows.Bpmn.Model;

/// <summary>
/// Look-ups over one process, subprocesses included: built once by whoever needs them. Where an id occurs twice, the first in the file counts
/// (the reader has reported <c>duplicate-id</c>).
/// </summary>
public sealed class ProcessIndex
{
    private readonly Dictionary<string, FlowElement> _elements = [];
    private readonly Dictionary<string, IFlowElementsContainer> _scopes = [];
    private readonly Dictionary<string, ImmutableArray<Lane>> _lanes = [];
    private readonly ILookup<string, BoundaryEvent> _boundaryEvents;
    private readonly FrozenDictionary<string, Activity> _compensationHandlers;

    /// <summary>Indexes <paramref name="process"/>.</summary>
    public ProcessIndex(BpmnProcess process)
    {
        Process = process;
        var containers = new List<IFlowElementsContainer>();
        AddContainer(process, containers);
        Containers = [.. containers];
        foreach (var laneSet in containers.SelectMany(container => container.LaneSets))
            AddLanes(laneSet, []);

        _boundaryEvents = Nodes.OfType<BoundaryEvent>().ToLookup(boundary => boundary.AttachedToRef);
        _compensationHandlers = CompensationHandlers(containers);
    }

    /// <summary>The process itself.</summary>
    public BpmnProcess Process { get; }

    /// <summary>The process and its subprocesses, outer ones first.</summary>
    public ImmutableArray<IFlowElementsContainer> Containers { get; }

    /// <summary>All flow nodes at every depth, in the file's order.</summary>
    public IEnumerable<FlowNode> Nodes => Containers.SelectMany(container => container.FlowElements).OfType<FlowNode>();

    /// <summary>All sequence flows at every depth.</summary>
    public IEnumerable<SequenceFlow> SequenceFlows => Containers.SelectMany(container => container.FlowElements).OfType<SequenceFlow>();

    /// <summary>The flow element with this id, or null.</summary>
    public FlowElement? Element(string? id) => id is null ? null : _elements.GetValueOrDefault(id);

    /// <summary>The flow node with this id, or null.</summary>
    public FlowNode? Node(string? id) => Element(id) as FlowNode;

    /// <summary>The process or subprocess directly around the element with this id, or null when there is no such element.</summary>
    public IFlowElementsContainer? ScopeOf(string id) => _scopes.GetValueOrDefault(id);

    /// <summary>The boundary events of an activity, in the file's order.</summary>
    public IEnumerable<BoundaryEvent> BoundaryEventsOf(string activityId) => _boundaryEvents[activityId];

    /// <summary>The compensation handler that an association connects to this boundary event, or null (BPMN 2.0.2 §10.7.1).</summary>
    public Activity? CompensationHandlerOf(string boundaryEventId) => _compensationHandlers.GetValueOrDefault(boundaryEventId);

    /// <summary>The lanes around a flow node, innermost first. A node in a subprocess without lanes of its own lies in those of the subprocess.</summary>
    public ImmutableArray<Lane> LanesOf(string nodeId)
    {
        for (string? id = nodeId; id is not null; id = ScopeOf(id)?.Id)
            if (_lanes.TryGetValue(id, out var lanes))
                return lanes;
        return [];
    }

    /// <summary>The position of the innermost lane around the node that names one, or null.</summary>
    public string? LanePositionOf(string nodeId) => LanesOf(nodeId).Select(lane => lane.PositionId).FirstOrDefault(id => id is not null);

    /// <summary>The department of the innermost lane around the node that names one, or null.</summary>
    public string? LaneDepartmentOf(string nodeId) =>
        LanesOf(nodeId).Select(lane => lane.DepartmentId).FirstOrDefault(id => id is not null);

    private void AddContainer(IFlowElementsContainer container, List<IFlowElementsContainer> containers)
    {
        containers.Add(container);
        foreach (var element in container.FlowElements)
        {
            if (_elements.TryAdd(element.Id, element))
                _scopes.Add(element.Id, container);
            if (element is SubProcess subProcess)
                AddContainer(subProcess, containers);
        }
    }

    private void AddLanes(LaneSet laneSet, ImmutableArray<Lane> around)
    {
        foreach (var lane in laneSet.Lanes)
        {
            var path = around.Insert(0, lane);
            if (lane.ChildLaneSet is { } inner)
                AddLanes(inner, path);
            // An outer lane lists the nodes of its inner lanes again in some tools' files: the inner lane has come first and stays.
            foreach (var node in lane.FlowNodeRefs)
                _lanes.TryAdd(node, path);
        }
    }

    private FrozenDictionary<string, Activity> CompensationHandlers(IEnumerable<IFlowElementsContainer> containers)
    {
        var handlers = new Dictionary<string, Activity>();
        foreach (var association in containers.SelectMany(container => container.Artifacts).OfType<Association>())
            if (
                Node(association.SourceRef) is BoundaryEvent { EventKind: EventKind.Compensation }
                && Node(association.TargetRef) is Activity handler
            )
                handlers.TryAdd(association.SourceRef, handler);
        return handlers.ToFrozenDictionary();
    }
}
