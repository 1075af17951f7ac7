using System.Collections.Immutable;
using System.Xml.Linq;
using Workflows.Dmn.Model;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Reading;

/// <summary>The requirements graph: all elements first, then their logic and what they require («DMN 1.5 §6.3»).</summary>
internal sealed class ElementReader(
    XElement root,
    TypeReader types,
    ExpressionReader expressions,
    ImportTable imports,
    ProblemList problems
)
{
    private const string ZeebeNamespace = "http://camunda.org/schema/zeebe/1.0";

    private readonly Dictionary<string, DrgElement> _byId = new(StringComparer.Ordinal);
    private readonly List<(XElement Xml, DrgElement Element)> _all = [];

    public DrgElements Read()
    {
        foreach (XElement xml in root.Elements().Where(e => DmnNames.IsDmn(e.Name.NamespaceName)))
        {
            if (Create(xml) is { } element)
                Keep(xml, element);
        }
        foreach ((XElement xml, DrgElement element) in _all)
            Complete(xml, element);
        HashSet<Decision> circular = Circles.Find(_all.Select(pair => pair.Element).OfType<Decision>());
        foreach ((XElement xml, DrgElement element) in _all)
        {
            if (element is Decision decision && circular.Contains(decision))
                problems.Add(
                    DmnCodes.Circle,
                    xml,
                    $"“{element.Name}”直接或间接地依赖自己",
                    $"'{element.Name}' requires itself, directly or not"
                );
        }
        return new DrgElements([.. _all.Select(pair => pair.Element)]);
    }

    private DrgElement? Create(XElement xml)
    {
        string kind = xml.Name.LocalName;
        if (kind is not ("inputData" or "decision" or "businessKnowledgeModel" or "decisionService"))
            return null;
        string? name = xml.Attr("name");
        string? id = xml.Attr("id");
        if (string.IsNullOrEmpty(name) && string.IsNullOrEmpty(id))
        {
            problems.Add(DmnCodes.Missing, xml, $"{kind} 缺少 id 和名称", $"{kind} has neither id nor name");
            return null;
        }
        name ??= id!;
        id ??= name;
        XElement? variable = xml.Kid("variable");
        string variableName = variable?.Attr("name") is { Length: > 0 } given ? given : name;
        FeelType type = variable is null ? FeelType.Any : types.Of(variable);
        DrgElement element = kind switch
        {
            "inputData" => new InputData(id, name, variableName, type) { IsAny = variable?.Attr("typeRef") == "Any" },
            "decision" => new Decision(id, name, variableName, type) { VersionTag = VersionTag(xml) },
            "businessKnowledgeModel" => new KnowledgeModel(id, name, variableName, type),
            _ => new DecisionService(id, name, variableName, type is FeelFunctionType function ? function.Result : type),
        };
        return element with { Namespace = root.Attr("namespace") ?? "" };
    }

    private static string? VersionTag(XElement xml) =>
        xml.Kid("extensionElements")?.Element(XName.Get("versionTag", ZeebeNamespace))?.Attr("value");

    private void Keep(XElement xml, DrgElement element)
    {
        if (!_byId.TryAdd(element.Id, element))
        {
            problems.Add(DmnCodes.DuplicateId, xml, $"id“{element.Id}”重复", $"id '{element.Id}' is used twice");
            return;
        }
        _all.Add((xml, element));
    }

    private void Complete(XElement xml, DrgElement element)
    {
        switch (element)
        {
            case Decision decision:
                decision.Logic = expressions.Below(xml);
                decision.Requirements =
                [
                    .. xml.Kids("informationRequirement").SelectMany(r => r.Elements()).Select(Resolve).OfType<Requirement>(),
                    .. Knowledge(xml),
                ];
                break;
            case KnowledgeModel knowledge:
                knowledge.Logic = xml.Kid("encapsulatedLogic") is { } logic ? expressions.Function(logic) : null;
                knowledge.Requirements = Knowledge(xml);
                break;
            case DecisionService service:
                service.Outputs = [.. xml.Kids("outputDecision").Select(Resolve).OfType<Requirement>()];
                service.InputDecisions = [.. xml.Kids("inputDecision").Select(Resolve).OfType<Requirement>()];
                service.InputData = [.. xml.Kids("inputData").Select(Resolve).OfType<Requirement>()];
                break;
            default:
                break;
        }
    }

    private ImmutableArray<Requirement> Knowledge(XElement xml) =>
        [.. xml.Kids("knowledgeRequirement").SelectMany(r => r.Kids("requiredKnowledge")).Select(Resolve).OfType<Requirement>()];

    private Requirement? Resolve(XElement reference)
    {
        string href = reference.Attr("href") ?? "";
        int hash = href.LastIndexOf('#');
        string ns = hash <= 0 ? "" : href[..hash];
        string id = href[(hash + 1)..];
        if ((ns.Length == 0 || ns == root.Attr("namespace")) && _byId.TryGetValue(id, out DrgElement? own))
            return new Requirement(own, "");
        if (ns.Length > 0 && imports.Find(ns, id) is { } imported)
            return imported;
        problems.Add(DmnCodes.UnknownReference, reference, $"引用的“{href}”不存在", $"the reference '{href}' leads nowhere");
        return null;
    }
}
