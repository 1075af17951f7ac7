namespace Workflows.Feel.Types;

/// <summary><c>range&lt;T&gt;</c></summary>
public sealed record FeelRangeType(FeelType Element) : FeelType
{
    public override string Name => $"range<{Element.Name}>";

    public override bool Accepts(FeelValue value) =>
        value.IsNull || (value is FeelRange range && Element.Accepts(range.Start) && Element.Accepts(range.End));
}
