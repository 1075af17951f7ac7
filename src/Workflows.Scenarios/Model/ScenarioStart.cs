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
}
