using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>References from events and tasks to messages, errors, signals, escalations and activities lead somewhere.</summary>
internal sealed class ReferenceRules : ProcessRule
{
    private static readonly ProblemKind Dangling = ProblemKind.Error(
        "dangling-reference",
        "请改为文件中存在的元素，或删除该引用。",
        "Refer to an element of the file, or remove the reference."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var node in process.Nodes)
        {
            if (node is SendTask { MessageRef: { } sent, Message: null })
                yield return At(node, node.Position, Words.Of(EventKind.Message), sent);
            if (node is ReceiveTask { MessageRef: { } received, Message: null })
                yield return At(node, node.Position, Words.Of(EventKind.Message), received);
            if (node is not Event happening)
                continue;
            foreach (var definition in happening.EventDefinitions)
                if (DanglingIn(process, definition) is { } id)
                    yield return At(node, definition.Position, Words.Of(definition.Kind), id);
        }

        foreach (var association in process.Containers.SelectMany(container => container.Artifacts).OfType<Association>())
        foreach (var end in new[] { association.SourceRef, association.TargetRef })
            if (end.Length == 0)
                yield return Dangling.At(association, "关联线少了一端。", "The association lacks one end.");
    }

    private static string? DanglingIn(ProcessIndex process, EventDefinition definition) =>
        definition switch
        {
            MessageEventDefinition { MessageRef: { } id, Message: null } => id,
            ErrorEventDefinition { ErrorRef: { } id, Error: null } => id,
            SignalEventDefinition { SignalRef: { } id, Signal: null } => id,
            EscalationEventDefinition { EscalationRef: { } id, Escalation: null } => id,
            CompensateEventDefinition { ActivityRef: { } id } when process.Node(id) is not Activity => id,
            _ => null,
        };

    private static BpmnProblem At(FlowNode node, Position position, Bilingual what, string id) =>
        Dangling.At(node.Id, position, $"引用的{what.Zh}“{id}”不存在。", $"The {what.En} refers to “{id}”, which does not exist.");
}
