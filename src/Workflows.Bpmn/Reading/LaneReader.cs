using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads lane sets with nested lanes.</summary>
internal static class LaneReader
{
    /// <summary>The lane sets directly in a process or subprocess.</summary>
    public static ImmutableArray<LaneSet> ReadAll(XmlElementNode container) =>
        [.. container.ChildrenNamed(Namespaces.Bpmn, "laneSet").Select(ReadLaneSet)];

    private static LaneSet ReadLaneSet(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Text("name"),
            Lanes = [.. node.ChildrenNamed(Namespaces.Bpmn, "lane").Select(ReadLane)],
        };

    private static Lane ReadLane(XmlElementNode node)
    {
        var (positionId, departmentId) = OpsReader.Lane(node);
        return new Lane
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Text("name"),
            PositionId = positionId,
            DepartmentId = departmentId,
            FlowNodeRefs = node.References("flowNodeRef"),
            ChildLaneSet = node.Child(Namespaces.Bpmn, "childLaneSet") is { } child ? ReadLaneSet(child) : null,
        };
    }
}
