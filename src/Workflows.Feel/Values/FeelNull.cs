namespace Workflows.Feel;

/// <summary>FEEL's <c>null</c>: the value of what is absent and of every operation outside its domain.</summary>
public sealed class FeelNull : FeelValue
{
    public static readonly FeelNull Instance = new();

    private FeelNull() { }

    public override FeelKind Kind => FeelKind.Null;
}
