using System.Collections.Frozen;
using System.Xml;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Ids: there where something refers to them, written as XML names, and unique in the file (XML Schema, <c>xs:ID</c>).</summary>
internal static class IdCheck
{
    private static readonly ProblemKind MissingId = ProblemKind.Error(
        "missing-id",
        "请给该元素一个在文件内唯一的 id。",
        "Give the element an id that is unique in the file."
    );

    private static readonly ProblemKind InvalidId = ProblemKind.Error(
        "invalid-id",
        "id 以字母、汉字或下划线开头，只含字母、汉字、数字、点、横线和下划线。",
        "An id begins with a letter or underscore and has only letters, digits, dots, hyphens and underscores."
    );

    private static readonly ProblemKind DuplicateId = ProblemKind.Error(
        "duplicate-id",
        "请改成文件内唯一的 id，并同步修改对它的引用。",
        "Change it to an id that is unique in the file, together with the references to it."
    );

    private static readonly FrozenSet<string> NeedId = new[]
    {
        "process",
        "participant",
        "sequenceFlow",
        "startEvent",
        "endEvent",
        "intermediateCatchEvent",
        "intermediateThrowEvent",
        "boundaryEvent",
        "task",
        "userTask",
        "manualTask",
        "serviceTask",
        "sendTask",
        "receiveTask",
        "scriptTask",
        "businessRuleTask",
        "subProcess",
        "transaction",
        "adHocSubProcess",
        "callActivity",
        "exclusiveGateway",
        "inclusiveGateway",
        "parallelGateway",
        "eventBasedGateway",
        "complexGateway",
    }.ToFrozenSet();

    public static void Run(XmlElementNode root, ProblemLog problems)
    {
        var seen = new Dictionary<string, XmlElementNode>();
        foreach (var node in root.DescendantsAndSelf())
        {
            if (node.NamespaceName != Namespaces.Bpmn)
                continue;
            if (node.AttributeNode("id") is not { } attribute || attribute.Value.Trim().Length == 0)
            {
                if (NeedId.Contains(node.LocalName))
                    problems.Add(MissingId.At(node.Position, $"{node.LocalName} 没有 id。", $"{node.LocalName} has no id."));
                continue;
            }

            var id = attribute.Value.Trim();
            if (!IsName(id))
            {
                var shown = ReadContext.Shorten(id);
                problems.Add(InvalidId.At(id, attribute.Position, $"“{shown}”不能用作 id。", $"“{shown}” cannot be an id."));
            }
            else if (!seen.TryAdd(id, node))
            {
                var first = seen[id].Position;
                problems.Add(
                    DuplicateId.At(
                        id,
                        attribute.Position,
                        $"id“{id}”重复，第 {first.Line} 行已经用过。",
                        $"The id “{id}” is used again; it was first used in line {first.Line}."
                    )
                );
            }
        }
    }

    private static bool IsName(string id) => (id[0] == '_' || XmlConvert.IsStartNCNameChar(id[0])) && id.All(XmlConvert.IsNCNameChar);
}
