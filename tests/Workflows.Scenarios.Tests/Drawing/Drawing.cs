using System.Globalization;
using System.Xml.Linq;

namespace Workflows.Scenarios.Tests.Drawing;

/// <summary>The picture in a BPMN file: boxes of nodes, lines of flows, labels.</summary>
internal sealed class Drawing
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Dd = "http://www.omg.org/spec/DD/20100524/DI";
    private static readonly string[] Flows = ["sequenceFlow", "messageFlow"];
    private static readonly string[] Containers = ["participant", "lane", "subProcess"];

    private readonly Dictionary<string, XElement> _elements;

    public Drawing(string file)
    {
        var root = XDocument.Load(file).Root!;
        _elements = root.Descendants().Where(e => e.Attribute("id") is not null && e.Name.Namespace == Bpmn).ToDictionary(IdOf);
        Shapes = root.Descendants(Di + "BPMNShape").ToDictionary(Of, shape => Box.Of(shape.Element(Dc + "Bounds")!));
        Lines = root.Descendants(Di + "BPMNEdge")
            .ToDictionary(Of, edge => edge.Elements(Dd + "waypoint").Select(p => new Dot(Number(p, "x"), Number(p, "y"))).ToArray());
        Labels =
        [
            .. root.Descendants(Di + "BPMNLabel")
                .Where(label => label.Element(Dc + "Bounds") is not null)
                .Select(label => (Of(label.Parent!), Box.Of(label.Element(Dc + "Bounds")!))),
        ];
    }

    public Dictionary<string, Box> Shapes { get; }

    public Dictionary<string, Dot[]> Lines { get; }

    public IReadOnlyList<(string Element, Box Box)> Labels { get; }

    /// <summary>Ids of what must be drawn: nodes, lanes, participants, flows.</summary>
    public IEnumerable<string> Drawable =>
        _elements
            .Values.Where(e => IsNode(e) || Flows.Contains(e.Name.LocalName) || e.Name.LocalName is "lane" or "participant")
            .Select(IdOf);

    /// <summary>Nodes that are not drawn around others.</summary>
    public IEnumerable<string> Nodes => _elements.Values.Where(e => IsNode(e) && !Containers.Contains(e.Name.LocalName)).Select(IdOf);

    public IEnumerable<string> SequenceFlows => _elements.Values.Where(e => e.Name.LocalName == "sequenceFlow").Select(IdOf);

    /// <summary>The two ends of a flow, and the activities on whose border they sit.</summary>
    public IEnumerable<string> EndsOf(string flow) =>
        new[] { "sourceRef", "targetRef" }
            .Select(end => _elements[flow].Attribute(end)!.Value)
            .SelectMany(node => new[] { node, HostOf(node) })
            .OfType<string>();

    public string? HostOf(string node) => _elements[node].Attribute("attachedToRef")?.Value;

    public IEnumerable<(string Flow, Dot From, Dot To)> Segments =>
        from line in Lines
        from part in line.Value.Zip(line.Value.Skip(1))
        select (line.Key, part.First, part.Second);

    private static bool IsNode(XElement e) =>
        e.Name.LocalName is "task" or "subProcess" or "transaction" or "callActivity"
        || e.Name.LocalName.EndsWith("Task", StringComparison.Ordinal)
        || e.Name.LocalName.EndsWith("Gateway", StringComparison.Ordinal)
        || e.Name.LocalName.EndsWith("Event", StringComparison.Ordinal);

    private static string IdOf(XElement e) => e.Attribute("id")!.Value;

    private static string Of(XElement drawn) => drawn.Attribute("bpmnElement")!.Value;

    private static double Number(XElement e, string name) => double.Parse(e.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    internal readonly record struct Dot(double X, double Y);

    internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Of(XElement bounds)
        {
            var (x, y) = (Number(bounds, "x"), Number(bounds, "y"));
            return new Box(x, y, x + Number(bounds, "width"), y + Number(bounds, "height"));
        }

        public Box Shrunk(double x, double y) => new(Left + x, Top + y, Right - x, Bottom - y);

        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public static Box Around(Dot a, Dot b) => new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
    }
}
