namespace Workflows.Scenarios;

/// <summary>A place in a scenario file; line and column count from 1.</summary>
public readonly record struct FilePlace(string File, int Line, int Column)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
