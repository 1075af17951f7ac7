namespace Workflows.Engine.Definitions;

/// <summary>One input or output mapping. The target may be a path (<c>order.total</c>), which builds a context.</summary>
internal sealed record Mapping(Expression Source, string[] Path)
{
    public string Variable => Path[0];
}
