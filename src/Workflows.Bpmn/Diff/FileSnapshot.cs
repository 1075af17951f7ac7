using System.Collections.Frozen;
using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading;
using Workflows.Bpmn.Reading.Xml;
using Workflows.Bpmn.Standard;

namespace Workflows.Bpmn.Diff;

/// <summary>All elements of a file with an id of their own, each with its facts.</summary>
internal sealed class FileSnapshot
{
    private static readonly FrozenSet<string> OwnLife = new[]
    {
        "FlowElement",
        "Artifact",
        "Lane",
        "Participant",
        "MessageFlow",
        "RootElement",
    }
        .SelectMany(BpmnSchema.Bpmn20.ElementNamesOf)
        .Except(BpmnSchema.Bpmn20.ElementNamesOf("EventDefinition"))
        .Except(["collaboration"])
        .ToFrozenSet();

    private static readonly string[] ConnectingAttributes = ["sourceRef", "targetRef", "attachedToRef"];

    private readonly Dictionary<string, ElementSnapshot> _byId = [];

    private FileSnapshot(XmlElementNode root, BpmnModel model)
    {
        Root = root;
        var labels = new LabelBook(model);
        var lanes = LanesByNode(model);
        var order = new List<ElementSnapshot>();
        foreach (var node in root.DescendantsAndSelf().Where(IsElement))
        {
            var snapshot = Snapshot(node, labels, lanes);
            if (_byId.TryAdd(snapshot.Id, snapshot))
                order.Add(snapshot);
        }
        Elements = [.. order];
    }

    public XmlElementNode Root { get; }

    public ImmutableArray<ElementSnapshot> Elements { get; }

    public static FileSnapshot Of(BpmnModel model)
    {
        var (root, _) = XmlTreeReader.Read(model.Bytes, ReadLimits.Default with { MaxBytes = int.MaxValue, MaxNodes = int.MaxValue });
        return new FileSnapshot(
            root ?? throw new ArgumentException("The bytes of a model that was read can be read again.", nameof(model)),
            model
        );
    }

    public ElementSnapshot? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// Elements with a life of their own: the root, and what has an id and is drawn or referred to. Everything else (event definitions,
    /// loops, mappings, forms) details another and belongs to that one's facts.
    /// </summary>
    internal static bool IsElement(XmlElementNode node) =>
        node.Parent is null || (node.NamespaceName == Namespaces.Bpmn && OwnLife.Contains(node.LocalName) && node.Text("id") is not null);

    /// <summary>The element's id; that of the file as a whole is empty.</summary>
    internal static string IdOf(XmlElementNode node) => node.Parent is null ? "" : node.Id();

    private static ElementSnapshot Snapshot(XmlElementNode node, LabelBook labels, Dictionary<string, string> lanes)
    {
        var id = IdOf(node);
        var container = node.Parent;
        while (container is not null && !IsElement(container))
            container = container.Parent;
        string[] connects = [.. ConnectingAttributes.Select(node.Reference).OfType<string>()];
        return new ElementSnapshot(
            id,
            labels.Words(node),
            container is null ? null : IdOf(container),
            connects,
            FactReader.Read(node, container, labels, lanes.GetValueOrDefault(id))
        );
    }

    private static Dictionary<string, string> LanesByNode(BpmnModel model)
    {
        var lanes = new Dictionary<string, string>();
        foreach (var process in model.Processes)
        {
            var index = new ProcessIndex(process);
            // A node in a subprocess lies in the lanes of the subprocess: it moves with it, and that is no news of its own.
            foreach (
                var node in index.Containers.Where(container => !container.LaneSets.IsEmpty).SelectMany(container => container.FlowElements)
            )
                if (index.LanesOf(node.Id) is [var lane, ..])
                    lanes.TryAdd(node.Id, lane.Id);
        }
        return lanes;
    }
}
