using System.Collections.Frozen;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Reading.Xml;
using Workflows.Bpmn.Standard;

namespace Workflows.Bpmn.Reading;

/// <summary>Checks the extension elements that we execute: unknown names, wrong carriers, repetitions, wrong places.</summary>
internal static class ExtensionCheck
{
    private static readonly ProblemKind UnknownExtension = ProblemKind.Error(
        "unknown-extension",
        "请检查拼写；若来自更新版本的 Camunda，本引擎尚不能执行，请改用别的写法。",
        "Check the spelling; if it belongs to a newer Camunda, this engine cannot execute it: express it otherwise."
    );

    private static readonly ProblemKind WithoutEffect = ProblemKind.Warning(
        "extension-without-effect",
        "请删除，或移到它所属的元素上。",
        "Remove it, or move it to the element to which it belongs."
    );

    private static readonly ProblemKind Repeated = ProblemKind.Error("repeated-extension", "只保留其中一个。", "Keep one of them.");

    private static readonly ProblemKind Outside = ProblemKind.Error(
        "extension-outside",
        "请把它移到该元素的 extensionElements 里面。",
        "Move it into the extensionElements of its element."
    );

    private static readonly FrozenSet<string> Repeatable = new[] { "userTaskForm", "properties" }.ToFrozenSet();

    /// <summary>Checks the children of one <c>extensionElements</c>.</summary>
    public static void Run(XmlElementNode extensionElements, ProblemLog problems)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var extension in extensionElements.Children)
        {
            if (TableOf(extension.NamespaceName) is not { } table)
                continue;
            if (!table.TryGetValue(extension.LocalName, out var carriers))
                problems.Add(Unknown(extension));
            else if (!seen.Add((extension.NamespaceName, extension.LocalName)) && !Repeatable.Contains(extension.LocalName))
                problems.Add(At(Repeated, extension, "出现了不止一次", "occurs more than once"));
            else if (carriers.Count > 0 && extensionElements.Parent is { } carrier && !carriers.Contains(carrier.LocalName))
                problems.Add(At(WithoutEffect, extension, $"在 {carrier.LocalName} 上不起作用", $"has no effect on {carrier.LocalName}"));
        }
    }

    /// <summary>An extension element beside instead of inside <c>extensionElements</c> would be overlooked.</summary>
    public static void RefuseOutsideExtensionElements(XmlElementNode element, ProblemLog problems)
    {
        if (TableOf(element.NamespaceName) is not null)
            problems.Add(At(Outside, element, "不在 extensionElements 里面", "stands outside extensionElements"));
    }

    private static FrozenDictionary<string, FrozenSet<string>>? TableOf(string namespaceName) =>
        namespaceName switch
        {
            Namespaces.Zeebe => ExtensionSchema.Zeebe,
            Namespaces.Ops => ExtensionSchema.Ops,
            _ => null,
        };

    private static BpmnProblem Unknown(XmlElementNode extension) =>
        At(UnknownExtension, extension, "不是已知的扩展元素", "is not a known extension element");

    private static BpmnProblem At(ProblemKind kind, XmlElementNode extension, string zh, string en)
    {
        var prefix = extension.NamespaceName == Namespaces.Zeebe ? "zeebe" : "ops";
        var name = $"{prefix}:{ReadContext.Shorten(extension.LocalName)}";
        return kind.At(ReadContext.CarrierId(extension), extension.Position, $"{name} {zh}。", $"{name} {en}.");
    }
}
