using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads messages, errors, signals and escalations.</summary>
internal static class RootElementReader
{
    public static Message Message(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Expression("name"),
            CorrelationKey = ZeebeReader.Find(node, "subscription")?.Expression("correlationKey"),
        };

    public static Error Error(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Text("name"),
            ErrorCode = node.Expression("errorCode"),
        };

    public static Signal Signal(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Expression("name"),
        };

    public static Escalation Escalation(XmlElementNode node) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Text("name"),
            EscalationCode = node.Expression("escalationCode"),
        };
}
