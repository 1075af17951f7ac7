using Workflows.Feel;

namespace Workflows.Scenarios.Model;

/// <summary>A called flow that ends at once with these variables, in place of the real one.</summary>
public sealed record MockedChild(string ProcessId, FeelContext Variables);
