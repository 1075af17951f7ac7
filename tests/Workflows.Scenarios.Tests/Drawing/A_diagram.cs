using Workflows.Scenarios.Tests.Files;
using Box = Workflows.Scenarios.Tests.Drawing.Drawing.Box;
using Dot = Workflows.Scenarios.Tests.Drawing.Drawing.Dot;

namespace Workflows.Scenarios.Tests.Drawing;

/// <summary>The rules of drawing in <c>processes/README.md</c>, as far as a machine can judge them.</summary>
[TestFixtureSource(nameof(Models))]
public sealed class A_diagram(string model)
{
    private readonly Drawing _drawing = new(Path.Combine(ProcessFolders.Root, model));

    private static IEnumerable<string> Models => ProcessFolders.Of("*.bpmn").Select(ProcessFolders.NameOf);

    [Test]
    public void Shows_every_element()
    {
        _drawing.Drawable.Where(id => !_drawing.Shapes.ContainsKey(id) && !_drawing.Lines.ContainsKey(id)).ShouldBeEmpty();
    }

    [Test]
    public void Has_lines_that_run_straight_or_turn_at_right_angles()
    {
        _drawing.Segments.Where(s => s.From.X != s.To.X && s.From.Y != s.To.Y).Select(s => s.Flow).ShouldBeEmpty();
    }

    [Test]
    public void Has_no_node_upon_another()
    {
        var nodes = _drawing.Nodes.ToList();
        var overlaps =
            from one in nodes
            from other in nodes
            where string.CompareOrdinal(one, other) < 0 && _drawing.Shapes[one].Overlaps(_drawing.Shapes[other])
            where _drawing.HostOf(one) != other && _drawing.HostOf(other) != one
            select $"{one} / {other}";

        overlaps.ShouldBeEmpty();
    }

    [Test]
    public void Has_no_line_through_a_node()
    {
        var through =
            from segment in _drawing.Segments
            from node in _drawing.Nodes
            where Box.Around(segment.From, segment.To).Overlaps(_drawing.Shapes[node].Shrunk(0.5, 0.5))
            where !_drawing.EndsOf(segment.Flow).Contains(node)
            select $"{segment.Flow} / {node}";

        through.ShouldBeEmpty();
    }

    [Test]
    public void Has_sequence_flows_that_cross_only_where_it_cannot_be_helped()
    {
        var flows = _drawing.SequenceFlows.ToHashSet();
        var segments = _drawing.Segments.Where(s => flows.Contains(s.Flow)).ToList();
        var known = KnownCrossings.Of(model);
        var crossings =
            from one in segments
            from other in segments
            where string.CompareOrdinal(one.Flow, other.Flow) < 0 && Cross(one.From, one.To, other.From, other.To)
            where !known.Contain(one.Flow, other.Flow)
            select $"{one.Flow} × {other.Flow}";

        crossings.ShouldBeEmpty();
    }

    [Test]
    public void Has_labels_that_stand_free_of_nodes_and_of_each_other()
    {
        // Editors give a label more room than its text takes.
        var labels = _drawing.Labels.Select(label => (label.Element, Box: label.Box.Shrunk(6, 2))).ToList();
        var onNodes =
            from label in labels
            from node in _drawing.Nodes
            where label.Box.Overlaps(_drawing.Shapes[node])
            select $"{label.Element} / {node}";
        var onLabels =
            from one in labels
            from other in labels
            where string.CompareOrdinal(one.Element, other.Element) < 0 && one.Box.Overlaps(other.Box)
            select $"{one.Element} / {other.Element}";

        onNodes.Concat(onLabels).ShouldBeEmpty();
    }

    private static bool Cross(Dot a, Dot b, Dot c, Dot d) =>
        a.X == b.X && c.Y == d.Y
            ? Within(a.X, c.X, d.X) && Within(c.Y, a.Y, b.Y)
            : a.Y == b.Y && c.X == d.X && Within(c.X, a.X, b.X) && Within(a.Y, c.Y, d.Y);

    private static bool Within(double value, double one, double other) => value > Math.Min(one, other) && value < Math.Max(one, other);
}
