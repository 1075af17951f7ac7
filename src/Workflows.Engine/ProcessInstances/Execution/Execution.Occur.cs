using Workflows.Engine.Definitions;

namespace Workflows.Engine.ProcessInstances;

/// <content>An awaited event occurred.</content>
internal sealed partial class Execution
{
    /// <summary>Goes on from an event: at an activity's edge beside or instead of it, elsewhere in the element that waited.</summary>
    public void Occur(ElementInstance owner, ExecutableElement occurred)
    {
        if (occurred.AttachedTo is null)
            Complete(owner);
        else if (occurred.IsInterrupting)
            Terminate(owner, $"interrupted:{occurred.Id}");
        else
            Enqueue(occurred, owner.Scope!, owner);
    }

    /// <summary>What a message brought to the start event that it started, until that event is entered.</summary>
    public Feel.FeelContext? StartPayload { get; set; }
}
