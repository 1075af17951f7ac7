using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>What runs is what is drawn: where a process has a diagram, all of it is on it, and the diagram shows nothing else (BPMN 2.0.2 §12).</summary>
internal static class DrawingCheck
{
    private static readonly ProblemKind NotDrawn = ProblemKind.Warning(
        "not-drawn",
        "请在建模工具中补画该元素，否则读图的人看不到它。",
        "Draw the element in a modeling tool; those who read the diagram do not see it."
    );

    private static readonly ProblemKind Orphan = ProblemKind.Warning(
        "drawing-without-element",
        "请删除该图形，或恢复它所代表的元素。",
        "Remove the shape, or restore the element that it stands for."
    );

    public static void Run(XmlElementNode root, BpmnModel model, ProblemLog problems)
    {
        var drawn = new HashSet<string>();
        var known = new HashSet<string>();
        foreach (var node in root.DescendantsAndSelf())
        {
            if (node.NamespaceName == Namespaces.Bpmn && node.Text("id") is { } id)
                known.Add(id);
            if (node.NamespaceName == Namespaces.BpmnDi && node.Reference("bpmnElement") is { } element)
                drawn.Add(element);
        }

        foreach (var process in model.Processes.Select(process => new ProcessIndex(process)))
            if (process.Nodes.Any(node => drawn.Contains(node.Id)))
                ReportMissing(process, drawn, problems);
        ReportOrphans(root, known, problems);
    }

    private static void ReportMissing(ProcessIndex process, HashSet<string> drawn, ProblemLog problems)
    {
        foreach (var element in process.Containers.SelectMany(container => container.FlowElements))
        {
            if (element is not (FlowNode or SequenceFlow) || drawn.Contains(element.Id))
                continue;
            var what = Words.Of(element);
            problems.Add(NotDrawn.At(element, $"{what.Zh}没有画在图上。", $"The {what.En} is not on the diagram."));
        }
    }

    private static void ReportOrphans(XmlElementNode root, HashSet<string> known, ProblemLog problems)
    {
        foreach (var node in root.DescendantsAndSelf())
            if (node.NamespaceName == Namespaces.BpmnDi && node.Reference("bpmnElement") is { } element && !known.Contains(element))
                problems.Add(
                    Orphan.At(
                        element,
                        node.Position,
                        $"图形所代表的元素“{ReadContext.Shorten(element)}”不存在。",
                        $"The element “{ReadContext.Shorten(element)}”, for which a shape stands, does not exist."
                    )
                );
    }
}
