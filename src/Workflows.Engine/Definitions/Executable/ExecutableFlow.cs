namespace Workflows.Engine.Definitions;

/// <summary>A sequence flow.</summary>
public sealed class ExecutableFlow
{
    internal ExecutableFlow(int index, string id, string? name, ExecutableElement source, ExecutableElement target, Expression? condition)
    {
        Index = index;
        Id = id;
        Name = name;
        Source = source;
        Target = target;
        Condition = condition;
    }

    public int Index { get; }
    public string Id { get; }
    public string? Name { get; }
    public ExecutableElement Source { get; }
    public ExecutableElement Target { get; }

    /// <summary>Null for an unconditional flow.</summary>
    public Expression? Condition { get; }

    /// <summary>Place among the incoming flows of <see cref="Target"/>.</summary>
    internal int IncomingIndex { get; set; }
}
