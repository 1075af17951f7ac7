using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads events.</summary>
internal static class EventReader
{
    /// <summary>The event that <paramref name="node"/> is, or null when it is something else.</summary>
    public static Event? Read(XmlElementNode node, ReadContext context)
    {
        var id = node.Id();
        Event? bare = node.LocalName switch
        {
            "startEvent" => new StartEvent
            {
                Id = id,
                IsInterrupting = context.Boolean(node, "isInterrupting", otherwise: true),
                Form = ZeebeReader.Form(node, context),
                Terms = OpsReader.Start(node),
            },
            "intermediateCatchEvent" => new IntermediateCatchEvent { Id = id },
            "boundaryEvent" => new BoundaryEvent
            {
                Id = id,
                AttachedToRef = node.Reference("attachedToRef") ?? "",
                CancelActivity = context.Boolean(node, "cancelActivity", otherwise: true),
            },
            "intermediateThrowEvent" => new IntermediateThrowEvent { Id = id },
            "endEvent" => new EndEvent { Id = id },
            _ => null,
        };

        return bare switch
        {
            null => null,
            CatchEvent catching => catching with
            {
                EventDefinitions = EventDefinitionReader.ReadAll(node, context),
                ParallelMultiple = context.Boolean(node, "parallelMultiple"),
            },
            ThrowEvent throwing => throwing with
            {
                EventDefinitions = EventDefinitionReader.ReadAll(node, context),
                Job = ZeebeReader.Job(node),
            },
            _ => throw new InvalidOperationException($"An event neither catches nor throws: {bare.GetType()}"),
        };
    }
}
