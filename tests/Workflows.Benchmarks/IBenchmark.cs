namespace Workflows.Benchmarks;

/// <summary>Something that must be fast, measured.</summary>
internal interface IBenchmark
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>What is set up and measured, in a sentence or two.</summary>
    string SetUp { get; }

    IReadOnlyList<Measurement> Run();
}

/// <summary>One figure.</summary>
/// <param name="What">What was counted.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">What quality.md asks for; null where it asks for nothing.</param>
/// <param name="LessIsBetter">The target is a most, as for times and memory.</param>
internal sealed record Measurement(string What, double Value, string Unit, double? Target = null, bool LessIsBetter = false)
{
    /// <summary>Over 1: better than the target.</summary>
    public double? Ratio => Target is { } target ? (LessIsBetter ? target / Value : Value / target) : null;
}
