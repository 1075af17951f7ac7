using Workflows.Bpmn.Model;

namespace Workflows.Server.Reading;

/// <summary>Finds elements of a model by id.</summary>
internal static class ModelElements
{
    /// <summary>Any element at any depth; null when there is none of this id.</summary>
    public static FlowElement? FindElement(this IFlowElementsContainer container, string id)
    {
        foreach (var element in container.FlowElements)
        {
            if (element.Id == id)
                return element;
            if (element is IFlowElementsContainer inner && inner.FindElement(id) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>Every element at any depth.</summary>
    public static IEnumerable<FlowElement> AllElements(this IFlowElementsContainer container) =>
        container.FlowElements.SelectMany(element =>
            element is IFlowElementsContainer inner ? inner.AllElements().Prepend(element) : [element]
        );
}
