using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Reading;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Diff;

/// <summary>How the elements of one file are called by its readers.</summary>
internal sealed class LabelBook
{
    private readonly Dictionary<string, string> _labels = [];
    private readonly Dictionary<string, Bilingual> _kinds = [];

    public LabelBook(BpmnModel model)
    {
        foreach (var (element, name) in NamedElements(model))
        {
            _kinds.TryAdd(element.Id, Problems.Words.KindOf(element));
            if (name is not null)
                _labels.TryAdd(element.Id, Problems.Words.OneLine(name));
        }
        foreach (var flow in model.Processes.SelectMany(process => new ProcessIndex(process).SequenceFlows))
            _labels.TryAdd(flow.Id, $"{Label(flow.SourceRef)} → {Label(flow.TargetRef)}");
    }

    /// <summary>The label of the element with this id, or the id when it has none.</summary>
    public string Label(string id) => _labels.GetValueOrDefault(id, id);

    /// <summary>What the element is, with its label.</summary>
    public Bilingual Words(XmlElementNode node)
    {
        if (node.Parent is null)
            return new("文件", "the file");
        var (kind, label) = (Kind(node), Label(node.Id()));
        return new($"{kind.Zh}“{label}”", $"{kind.En} “{label}”");
    }

    /// <summary>What the element is.</summary>
    public Bilingual Kind(XmlElementNode node) => _kinds.GetValueOrDefault(node.Id(), new Bilingual(node.LocalName, node.LocalName));

    private static IEnumerable<(BaseElement Element, string? Name)> NamedElements(BpmnModel model)
    {
        foreach (var process in model.Processes)
        {
            yield return (process, process.Name);
            var index = new ProcessIndex(process);
            foreach (var container in index.Containers)
            {
                foreach (var element in container.FlowElements)
                    yield return (element, element.Name);
                foreach (var artifact in container.Artifacts)
                    yield return (artifact, (artifact as TextAnnotation)?.Text);
                foreach (var lane in container.LaneSets.SelectMany(WithInner))
                    yield return (lane, lane.Name);
            }
        }
        foreach (var collaboration in model.Collaborations)
        {
            foreach (var pool in collaboration.Participants)
                yield return (pool, pool.Name);
            foreach (var flow in collaboration.MessageFlows)
                yield return (flow, flow.Name);
            foreach (var artifact in collaboration.Artifacts)
                yield return (artifact, (artifact as TextAnnotation)?.Text);
        }
        foreach (var message in model.Messages)
            yield return (message, message.Name?.Text);
        foreach (var error in model.Errors)
            yield return (error, error.Name ?? error.ErrorCode?.Text);
        foreach (var signal in model.Signals)
            yield return (signal, signal.Name?.Text);
        foreach (var escalation in model.Escalations)
            yield return (escalation, escalation.Name ?? escalation.EscalationCode?.Text);
    }

    private static IEnumerable<Lane> WithInner(LaneSet laneSet) =>
        laneSet.Lanes.SelectMany(lane => lane.ChildLaneSet is { } inner ? WithInner(inner).Prepend(lane) : [lane]);
}
