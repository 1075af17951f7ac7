using System.Collections.Immutable;
using System.Security.Cryptography;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads the root element: first what flows refer to, then collaborations and processes.</summary>
internal static class DefinitionsReader
{
    public static BpmnModel Read(XmlElementNode root, ReadOnlyMemory<byte> bytes, string resourceName, ReadContext context)
    {
        var model = new BpmnModel
        {
            Id = root.Id(),
            Position = root.Position,
            Documentation = root.Documentation(),
            ResourceName = resourceName,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Name = root.Text("name"),
            TargetNamespace = root.Text("targetNamespace"),
            Exporter = root.Text("exporter"),
            ExecutionPlatform = root.AttributeNode(Namespaces.Modeler, "executionPlatform")?.Value,
            ExecutionPlatformVersion = root.AttributeNode(Namespaces.Modeler, "executionPlatformVersion")?.Value,
            Messages = All(root, "message", RootElementReader.Message),
            Errors = All(root, "error", RootElementReader.Error),
            Signals = All(root, "signal", RootElementReader.Signal),
            Escalations = All(root, "escalation", RootElementReader.Escalation),
        };
        context.Register(model.Messages, model.Errors, model.Signals, model.Escalations);
        return model with
        {
            Collaborations = All(root, "collaboration", CollaborationReader.Read),
            Processes = All(root, "process", node => ProcessReader.Read(node, context)),
        };
    }

    private static ImmutableArray<T> All<T>(XmlElementNode root, string name, Func<XmlElementNode, T> read) =>
        [.. root.ChildrenNamed(Namespaces.Bpmn, name).Select(read)];
}
