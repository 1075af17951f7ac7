using Workflows.Bpmn.Model;
using Workflows.Server.Reading;

namespace Workflows.Server.History;

/// <summary>Names and kinds of a model's elements and flows, by id.</summary>
public sealed class ModelNames(ProcessDefinition? definition)
{
    private readonly Dictionary<string, FlowElement> elements =
        definition
            ?.Process.AllElements()
            .GroupBy(element => element.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal)
        ?? [];

    public string? Name(string id) =>
        elements.TryGetValue(id, out var element)
            ? element switch
            {
                FlowNode node => node.Name,
                SequenceFlow { Name: { Length: > 0 } name } => name,
                // A flow without a name is called by what it leads to.
                SequenceFlow flow => elements.TryGetValue(flow.TargetRef, out var target) && target is FlowNode { Name: { Length: > 0 } to }
                    ? $"→ {to}"
                    : flow.Id,
                _ => null,
            }
        : id == definition?.ProcessId ? definition.Name
        : null;

    public string Type(string id) =>
        elements.TryGetValue(id, out var element)
            ? element is FlowNode node
                ? node.Kind.ToString()
                : element.GetType().Name
            : id == definition?.ProcessId
                ? "Process"
                : "Unknown";

    public string? Outcome(string? elementId, string outcome) =>
        elementId is not null && elements.TryGetValue(elementId, out var element) && element is UserTask { Outcomes: { } outcomes }
            ? outcomes.Items.FirstOrDefault(item => item.Id == outcome)?.Name
            : null;
}
