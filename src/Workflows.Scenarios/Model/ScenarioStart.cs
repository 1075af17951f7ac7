using Workflows.Feel;

namespace Workflows.Scenarios.Model;

/// <summary>How a scenario begins.</summary>
public abstract record ScenarioStart(FilePlace Place)
{
    /// <summary>A person fills in the start form.</summary>
    /// <param name="By">Id, login or name.</param>
    public sealed record ByPerson(string By, FeelContext Values, FilePlace Place) : ScenarioStart(Place);

    /// <summary>A message arrives.</summary>
    public sealed record ByMessage(string Message, string Key, FeelContext Variables, FilePlace Place) : ScenarioStart(Place);

    /// <summary>The clock goes on to the next occurrence of a timer start event, and it fires.</summary>
    /// <param name="Element">Id of the start event.</param>
    /// <param name="Project">Where one instance starts for each project: the one that the scenario is about; null for the first.</param>
    public sealed record ByTimer(string Element, string? Project, FilePlace Place) : ScenarioStart(Place);

    /// <summary>A signal is broadcast.</summary>
    public sealed record BySignal(string Signal, FeelContext Variables, FilePlace Place) : ScenarioStart(Place);
}
