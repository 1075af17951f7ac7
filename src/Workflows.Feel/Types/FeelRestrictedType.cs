namespace Workflows.Feel.Types;

/// <summary>A type with a condition on its values, such as a model's allowed values.</summary>
internal sealed record FeelRestrictedType(string TypeName, FeelType Basis, FeelUnaryTests Allowed) : FeelType
{
    public override string Name => TypeName;

    internal override FeelType Shape => Basis.Shape;

    public override bool Accepts(FeelValue value) => Basis.Accepts(value) && Allows(value);

    public override FeelValue? Convert(FeelValue value) => Basis.Convert(value) is { } converted && Allows(converted) ? converted : null;

    public override FeelValue FromJson(FeelValue value) => Basis.FromJson(value);

    private bool Allows(FeelValue value) =>
        value.IsNull || Allowed.Evaluate(value, FeelContext.Empty, FeelEnvironment.Timeless).Value.IsTrue;
}
