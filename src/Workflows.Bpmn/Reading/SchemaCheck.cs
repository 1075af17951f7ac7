using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Reading.Xml;
using Workflows.Bpmn.Standard;

namespace Workflows.Bpmn.Reading;

/// <summary>
/// Compares the XML with the standard: what BPMN does not know, or not in this place, would otherwise be left out in silence. Looks at BPMN's
/// own namespace and at the two that we execute; foreign ones are nobody's business here.
/// </summary>
internal static class SchemaCheck
{
    private static readonly ProblemKind UnknownElement = ProblemKind.Error(
        "unknown-element",
        "请删除它，或改用 BPMN 2.0 的元素；自有的信息应放在 extensionElements 里。",
        "Remove it or use an element of BPMN 2.0; information of your own belongs into extensionElements."
    );

    private static readonly ProblemKind MisplacedElement = ProblemKind.Error(
        "misplaced-element",
        "请在建模工具中重新绘制该元素并保存。",
        "Draw the element again in a modeling tool and save."
    );

    private static readonly ProblemKind UnknownAttribute = ProblemKind.Warning(
        "unknown-attribute",
        "请检查拼写；不在标准内的属性不起作用。",
        "Check the spelling; an attribute outside the standard has no effect."
    );

    private static readonly ProblemKind NotExecuted = ProblemKind.Warning(
        "not-executed",
        "如仅作说明可保留；引擎只执行流程（process）。",
        "Keep it if it only explains; the engine executes processes."
    );

    public static void Run(XmlElementNode root, ProblemLog problems) => Check(root, BpmnSchema.Bpmn20.Definitions, problems);

    private static void Check(XmlElementNode node, BpmnClass type, ProblemLog problems)
    {
        if (problems.IsFull)
            return;

        CheckAttributes(node, type, problems);
        if (type.Name == "ExtensionElements")
        {
            ExtensionCheck.Run(node, problems);
            return;
        }
        foreach (var child in node.Children)
        {
            if (child.NamespaceName != Namespaces.Bpmn)
                ExtensionCheck.RefuseOutsideExtensionElements(child, problems);
            else if (!type.Children.TryGetValue(child.LocalName, out var childType))
                problems.Add(Misfit(child, node));
            else
                CheckKnown(child, childType, problems);
        }
    }

    private static void CheckKnown(XmlElementNode child, BpmnClass type, ProblemLog problems)
    {
        if (
            type.Name is "Choreography" or "GlobalChoreographyTask" or "GlobalConversation"
            || type.Name.StartsWith("Global", StringComparison.Ordinal)
        )
            problems.Add(
                NotExecuted.At(
                    ReadContext.CarrierId(child),
                    child.Position,
                    $"引擎不执行 {child.LocalName}。",
                    $"The engine does not execute {child.LocalName}."
                )
            );
        Check(child, type, problems);
    }

    private static void CheckAttributes(XmlElementNode node, BpmnClass type, ProblemLog problems)
    {
        foreach (var attribute in node.Attributes)
        {
            if (attribute.NamespaceName.Length > 0 || type.Attributes.Contains(attribute.LocalName) || type.Attributes.Count == 0)
                continue;
            var name = ReadContext.Shorten(attribute.LocalName);
            problems.Add(
                UnknownAttribute.At(
                    ReadContext.CarrierId(node),
                    attribute.Position,
                    $"{node.LocalName} 没有名为 {name} 的属性。",
                    $"{node.LocalName} has no attribute {name}."
                )
            );
        }
    }

    private static BpmnProblem Misfit(XmlElementNode child, XmlElementNode parent)
    {
        var name = ReadContext.Shorten(child.LocalName);
        return BpmnSchema.Bpmn20.ElementNames.Contains(child.LocalName)
            ? MisplacedElement.At(
                ReadContext.CarrierId(child),
                child.Position,
                $"{name} 不能放在 {parent.LocalName} 里面。",
                $"{name} cannot stand inside {parent.LocalName}."
            )
            : UnknownElement.At(
                ReadContext.CarrierId(child),
                child.Position,
                $"BPMN 2.0 没有元素 {name}。",
                $"BPMN 2.0 has no element {name}."
            );
    }
}
