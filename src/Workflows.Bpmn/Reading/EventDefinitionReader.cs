using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads the event definitions of an event.</summary>
internal static class EventDefinitionReader
{
    /// <summary>The event's own definitions and those of the root that it refers to (<c>eventDefinitionRef</c>), in the file's order.</summary>
    public static ImmutableArray<EventDefinition> ReadAll(XmlElementNode eventNode, ReadContext context)
    {
        var definitions = ImmutableArray.CreateBuilder<EventDefinition>();
        foreach (var child in eventNode.Children.Where(child => child.NamespaceName == Namespaces.Bpmn))
        {
            var definition = child.LocalName == "eventDefinitionRef" ? Referenced(child, context) : Read(child, eventNode, context);
            if (definition is not null)
                definitions.Add(definition);
        }
        return definitions.ToImmutable();
    }

    private static EventDefinition? Referenced(XmlElementNode reference, ReadContext context) =>
        context.RootElement(reference.Text.Trim()) is { } target ? Read(target, target, context) : null;

    private static EventDefinition? Read(XmlElementNode node, XmlElementNode eventNode, ReadContext context)
    {
        var id = node.Id();
        EventDefinition? bare = node.LocalName switch
        {
            "messageEventDefinition" => new MessageEventDefinition
            {
                Id = id,
                MessageRef = node.Reference("messageRef"),
                Message = context.Message(node.Reference("messageRef")),
                Publish = ZeebeReader.Publish(node) ?? ZeebeReader.Publish(eventNode),
            },
            "timerEventDefinition" => new TimerEventDefinition
            {
                Id = id,
                TimeDate = node.ChildExpression("timeDate"),
                TimeDuration = node.ChildExpression("timeDuration"),
                TimeCycle = node.ChildExpression("timeCycle"),
            },
            "errorEventDefinition" => new ErrorEventDefinition
            {
                Id = id,
                ErrorRef = node.Reference("errorRef"),
                Error = context.Error(node.Reference("errorRef")),
            },
            "signalEventDefinition" => new SignalEventDefinition
            {
                Id = id,
                SignalRef = node.Reference("signalRef"),
                Signal = context.Signal(node.Reference("signalRef")),
            },
            "escalationEventDefinition" => new EscalationEventDefinition
            {
                Id = id,
                EscalationRef = node.Reference("escalationRef"),
                Escalation = context.Escalation(node.Reference("escalationRef")),
            },
            "compensateEventDefinition" => new CompensateEventDefinition
            {
                Id = id,
                ActivityRef = node.Reference("activityRef"),
                WaitForCompletion = context.Boolean(node, "waitForCompletion", otherwise: true),
            },
            "conditionalEventDefinition" => new ConditionalEventDefinition
            {
                Id = id,
                Condition = node.ChildExpression("condition"),
                Filter = ZeebeReader.ConditionalFilter(node),
            },
            "linkEventDefinition" => new LinkEventDefinition { Id = id, LinkName = node.Text("name") },
            "terminateEventDefinition" => new TerminateEventDefinition { Id = id },
            "cancelEventDefinition" => new CancelEventDefinition { Id = id },
            _ => null,
        };
        return bare is null ? null : bare with { Position = node.Position, Documentation = node.Documentation() };
    }
}
