using System.Collections.Immutable;

namespace Workflows.Scenarios.Model;

/// <summary>One <c>scenarios.yaml</c>: the scenarios of one flow.</summary>
/// <param name="ProcessId">The flow, such as <c>p15-return</c>.</param>
public sealed record ScenarioFile(string ProcessId, ImmutableArray<Scenario> Scenarios);
