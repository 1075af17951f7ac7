namespace Workflows.Feel.Types;

/// <summary>A type known by its name before it is known itself: one that contains itself.</summary>
internal sealed record FeelNamedType(string TypeName, Func<FeelType> Definition) : FeelType
{
    public override string Name => TypeName;

    internal override FeelType Shape => new FeelNamedType(TypeName, () => Definition().Shape);

    public override bool Accepts(FeelValue value) => Definition().Accepts(value);

    public override FeelValue? Convert(FeelValue value) => Definition().Convert(value);

    public override FeelValue FromJson(FeelValue value) => Definition().FromJson(value);
}
