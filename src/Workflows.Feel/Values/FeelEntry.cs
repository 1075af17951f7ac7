namespace Workflows.Feel;

/// <summary>A named value in a context.</summary>
public readonly record struct FeelEntry(string Name, FeelValue Value);
