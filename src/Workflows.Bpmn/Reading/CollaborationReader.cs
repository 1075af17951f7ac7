using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads pools and the message flows between them.</summary>
internal static class CollaborationReader
{
    public static Collaboration Read(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Text("name"),
            Participants = [.. node.ChildrenNamed(Namespaces.Bpmn, "participant").Select(ReadParticipant)],
            MessageFlows = [.. node.ChildrenNamed(Namespaces.Bpmn, "messageFlow").Select(ReadMessageFlow)],
            Artifacts = ArtifactReader.ReadAll(node),
        };

    private static Participant ReadParticipant(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Text("name"),
            ProcessRef = node.Reference("processRef"),
        };

    private static MessageFlow ReadMessageFlow(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Text("name"),
            SourceRef = node.Reference("sourceRef") ?? "",
            TargetRef = node.Reference("targetRef") ?? "",
            MessageRef = node.Reference("messageRef"),
        };
}
