namespace Workflows.Bpmn.Model;

/// <summary>A place in a BPMN file: line and column, both counted from 1. <see cref="None"/> says that a problem concerns the file as a whole.</summary>
public readonly record struct Position(int Line, int Column)
{
    /// <summary>No place in particular.</summary>
    public static Position None => default;

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? "-" : $"{Line}:{Column}";
}
