using System.Collections.Immutable;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads the extension elements of our own namespace. Each method takes the BPMN element that carries them; all are optional.</summary>
internal static class OpsReader
{
    private static readonly char[] ListSeparators = [',', '，', '、', ';', '；', ' ', '\n', '\r', '\t'];

    public static Outcomes? Outcomes(XmlElementNode carrier) =>
        Find(carrier, "outcomes") is { } found
            ? new Outcomes(
                found.Text("variable") ?? "",
                [
                    .. found
                        .ChildrenNamed(Namespaces.Ops, "outcome")
                        .Select(each => new Outcome(each.Text("id") ?? "", each.Text("name"), each.AllAttributes(), each.Position)),
                ],
                found.Position
            )
            : null;

    public static Vote? Vote(XmlElementNode carrier) =>
        Find(carrier, "vote") is { } found ? new Vote(found.AllAttributes(), found.Position) : null;

    public static Register? Register(XmlElementNode carrier) =>
        Find(carrier, "register") is { } found ? new Register(found.Text("name") ?? "", found.Position) : null;

    public static Expectation? Expectation(XmlElementNode carrier) =>
        Find(carrier, "expect") is { } found ? new Expectation(found.Expression("condition"), found.Position) : null;

    public static StartTerms? Start(XmlElementNode carrier) =>
        Find(carrier, "start") is { } found
            ? new StartTerms(found.Text("calendar"), found.Text("shift"), found.Text("per"), found.Text("requester"), found.Position)
            : null;

    public static (string? PositionId, string? DepartmentId) Lane(XmlElementNode carrier) =>
        Find(carrier, "lane") is { } found ? (found.Text("position"), found.Text("department")) : (null, null);

    public static ProcessTerms? Terms(XmlElementNode carrier) =>
        Find(carrier, "process") is { } found ? new ProcessTerms(found.Text("owner"), found.AllAttributes(), found.Position) : null;

    public static ImmutableArray<Right> Rights(XmlElementNode carrier) =>
        [
            .. Items(carrier, "rights", "right")
                .Select(each => new Right(
                    each.Text("name") ?? "",
                    each.Text("position"),
                    each.Text("role"),
                    each.Text("person"),
                    each.Position
                )),
        ];

    public static ImmutableArray<HandoffTerms> Handoffs(XmlElementNode carrier) =>
        [
            .. Items(carrier, "handoffs", "handoff")
                .Select(each => new HandoffTerms(
                    each.Text("id") ?? "",
                    each.Text("from"),
                    each.Text("to"),
                    each.Text("documents"),
                    each.Text("acceptWithin"),
                    each.Reference("element"),
                    List(each, "variables"),
                    each.Position
                )),
        ];

    public static ImmutableArray<string> PersonalVariables(XmlElementNode carrier) =>
        [.. carrier.Extensions(Namespaces.Ops, "personal").SelectMany(each => List(each, "variables"))];

    private static XmlElementNode? Find(XmlElementNode carrier, string name) => carrier.Extension(Namespaces.Ops, name);

    private static IEnumerable<XmlElementNode> Items(XmlElementNode carrier, string list, string item) =>
        carrier.Extensions(Namespaces.Ops, list).SelectMany(found => found.ChildrenNamed(Namespaces.Ops, item));

    private static ImmutableArray<string> List(XmlElementNode node, string attribute) =>
        [.. (node.Attribute(attribute) ?? "").Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries)];
}
