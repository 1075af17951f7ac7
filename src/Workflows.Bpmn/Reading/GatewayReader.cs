using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads gateways.</summary>
internal static class GatewayReader
{
    /// <summary>The gateway that <paramref name="node"/> is, or null when it is something else.</summary>
    public static Gateway? Read(XmlElementNode node, ReadContext context)
    {
        var id = node.Id();
        Gateway? bare = node.LocalName switch
        {
            "exclusiveGateway" => new ExclusiveGateway { Id = id },
            "inclusiveGateway" => new InclusiveGateway { Id = id },
            "parallelGateway" => new ParallelGateway { Id = id },
            "complexGateway" => new ComplexGateway { Id = id, ActivationCondition = node.ChildExpression("activationCondition") },
            "eventBasedGateway" => new EventBasedGateway
            {
                Id = id,
                Instantiate = context.Boolean(node, "instantiate"),
                IsParallel = node.Text("eventGatewayType") == "Parallel",
            },
            _ => null,
        };
        return bare is null ? null : bare with { Default = node.Reference("default") };
    }
}
