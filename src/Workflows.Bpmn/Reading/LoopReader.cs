using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads the loop or multi-instance marker of an activity.</summary>
internal static class LoopReader
{
    /// <summary>The marker of <paramref name="activity"/>, or null when it has none.</summary>
    public static LoopCharacteristics? Read(XmlElementNode activity, ReadContext context)
    {
        if (activity.Child(Namespaces.Bpmn, "multiInstanceLoopCharacteristics") is { } multi)
            return MultiInstance(multi, context);
        if (activity.Child(Namespaces.Bpmn, "standardLoopCharacteristics") is { } loop)
            return Standard(loop, context);
        return null;
    }

    private static MultiInstanceLoopCharacteristics MultiInstance(XmlElementNode node, ReadContext context)
    {
        var zeebe = ZeebeReader.Find(node, "loopCharacteristics");
        return new MultiInstanceLoopCharacteristics
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            IsSequential = context.Boolean(node, "isSequential"),
            InputCollection = zeebe?.Expression("inputCollection"),
            InputElement = zeebe?.Text("inputElement"),
            OutputCollection = zeebe?.Text("outputCollection"),
            OutputElement = zeebe?.Expression("outputElement"),
            CompletionCondition = node.ChildExpression("completionCondition"),
            LoopCardinality = node.ChildExpression("loopCardinality"),
        };
    }

    private static StandardLoopCharacteristics Standard(XmlElementNode node, ReadContext context) =>
        new()
        {
            Id = node.Id(),
            Position = node.Position,
            Documentation = node.Documentation(),
            TestBefore = context.Boolean(node, "testBefore"),
            LoopCondition = node.ChildExpression("loopCondition"),
            LoopMaximum = node.Number("loopMaximum"),
        };
}
