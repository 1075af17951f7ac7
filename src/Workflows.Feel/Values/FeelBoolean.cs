namespace Workflows.Feel;

/// <summary>FEEL's <c>true</c> and <c>false</c>: one object each, so comparing references is comparing values.</summary>
public sealed class FeelBoolean : FeelValue
{
    public static readonly FeelBoolean True = new(true);
    public static readonly FeelBoolean False = new(false);

    private FeelBoolean(bool value) => Value = value;

    public bool Value { get; }

    public override FeelKind Kind => FeelKind.Boolean;

    public static FeelBoolean Of(bool value) => value ? True : False;
}
