using Workflows.Feel;

namespace Workflows.Scenarios.Model;

/// <summary>One thing that happens.</summary>
public abstract record ScenarioStep(FilePlace Place)
{
    /// <summary>办理: a person fills in the task's form and presses a button.</summary>
    /// <param name="By">Id, login or name.</param>
    public sealed record Complete(string Element, string By, string? Outcome, FeelContext Values, FilePlace Place) : ScenarioStep(Place);

    /// <summary>退回交接: a person of the receiving department sends it back.</summary>
    public sealed record ReturnHandoff(string Element, string By, string Reason, FilePlace Place) : ScenarioStep(Place);

    /// <summary>修改后重新交接: the sender amends and sends again.</summary>
    public sealed record Amend(string Element, string By, FeelContext Values, FilePlace Place) : ScenarioStep(Place);

    /// <summary>Another flow begins, by a person or by its timer; what messages and signals start begins by those steps.</summary>
    public sealed record Start(string ProcessId, ScenarioStart How, FilePlace Place) : ScenarioStep(Place);

    /// <summary>A message arrives; without a key, at the one that waits for it.</summary>
    public sealed record Publish(string Message, string? Key, FeelContext Variables, FilePlace Place) : ScenarioStep(Place);

    /// <summary>A signal is broadcast to all who wait for it.</summary>
    public sealed record Broadcast(string Signal, FeelContext Variables, FilePlace Place) : ScenarioStep(Place);

    /// <summary>A job that the script leaves open (<c>wait</c>) ends so.</summary>
    public sealed record FinishJob(string Element, JobAnswer Answer, FilePlace Place) : ScenarioStep(Place);

    /// <summary>Time passes; whatever comes due on the way happens in its order.</summary>
    public sealed record Advance(TimeSpan By, FilePlace Place) : ScenarioStep(Place);

    /// <summary>Time passes until this moment.</summary>
    public sealed record AdvanceTo(DateTimeOffset To, FilePlace Place) : ScenarioStep(Place);

    /// <summary>An owner resolves the incident of an element.</summary>
    public sealed record Resolve(string Element, FilePlace Place) : ScenarioStep(Place);
}
