using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads a process.</summary>
internal static class ProcessReader
{
    public static BpmnProcess Read(XmlElementNode node, ReadContext context)
    {
        var content = ContainerReader.Read(node, context);
        return new BpmnProcess
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            Name = node.Text("name"),
            IsExecutable = context.Boolean(node, "isExecutable"),
            FlowElements = content.FlowElements,
            Artifacts = content.Artifacts,
            LaneSets = content.LaneSets,
            VersionTag = ZeebeReader.Find(node, "versionTag")?.Text("value"),
            Properties = ZeebeReader.Properties(node),
            ExecutionListeners = ZeebeReader.ExecutionListeners(node),
            UserTaskForms = ZeebeReader.UserTaskForms(node),
            Terms = OpsReader.Terms(node),
            Rights = OpsReader.Rights(node),
            Handoffs = OpsReader.Handoffs(node),
            PersonalVariables = OpsReader.PersonalVariables(node),
        };
    }
}
