using System.Collections.Immutable;

namespace Workflows.Scenarios.Model;

/// <summary>A story that a flow must live up to: how it starts, what people and the outside do, and what must have come of it.</summary>
/// <param name="Kind">For people: 正常, 返工, 超时升级, …</param>
/// <param name="Clock">The moment at which it begins.</param>
public sealed record Scenario(
    string Id,
    string Title,
    string? Kind,
    string ProcessId,
    DateTimeOffset Clock,
    ScenarioStart Start,
    ImmutableArray<ScenarioStep> Steps,
    Expectations Expected,
    FilePlace Place
)
{
    public JobScript Jobs { get; init; } = JobScript.Empty;

    /// <summary>Called flows that are not run but answer at once.</summary>
    public ImmutableArray<MockedChild> Children { get; init; } = [];

    /// <summary>Ids of further processes that take part: those that a message, a signal or a job of this story starts.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>Further flows whose outcome is part of the story.</summary>
    public ImmutableArray<OtherFlow> Others { get; init; } = [];

    public override string ToString() => $"{Id} {Title}";
}
