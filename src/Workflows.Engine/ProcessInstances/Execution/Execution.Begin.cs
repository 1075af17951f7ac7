using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>The beginning of the whole instance.</content>
internal sealed partial class Execution
{
    /// <summary>What a message brought to the start event that it started, until that event is entered.</summary>
    private FeelContext? StartPayload { get; set; }

    /// <summary>The event subprocesses of the process wait from now on, then its start events begin. What cannot wait holds the start until the incident is resolved.</summary>
    public void Begin(ExecutableElement[] starts, FeelContext? brought)
    {
        if (Arm(State.Root) is not { } failure)
        {
            StartPayload = brought;
            BeginAt(starts);
            return;
        }
        if (brought is not null)
            SetLocals(State.Root, brought, null);
        Fail(State.Root, failure, IncidentStep.Subscribe);
    }

    /// <summary>Begins where the creation of the instance said.</summary>
    private void BeginHeld()
    {
        var created = State.Created!;
        BeginAt(
            created.StartInstructions is { } instructions ? [.. instructions.Select(State.Process.Element)]
            : created.StartedBy.StartElementId is { } start ? [State.Process.Element(start)]
            : [State.Process.NoneStart!]
        );
    }

    private void BeginAt(ExecutableElement[] starts)
    {
        foreach (var start in starts)
            Enqueue(start, State.Root, from: null);
    }
}
