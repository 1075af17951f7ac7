namespace Workflows.Scenarios.Model;

/// <summary>What must have come of another flow that took part in a story across flows: of the first instance of it.</summary>
public sealed record OtherFlow(string ProcessId, Expectations Expected);
