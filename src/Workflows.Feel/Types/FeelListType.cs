namespace Workflows.Feel.Types;

/// <summary><c>list&lt;T&gt;</c></summary>
public sealed record FeelListType(FeelType Element) : FeelType
{
    public override string Name => $"list<{Element.Name}>";

    internal override FeelType Shape => new FeelListType(Element.Shape);

    public override bool Accepts(FeelValue value)
    {
        if (value.IsNull)
            return true;
        if (value is not FeelList list)
            return false;
        foreach (FeelValue item in list.Items)
        {
            if (!Element.Accepts(item))
                return false;
        }
        return true;
    }

    /// <summary>A single value becomes a list of one.</summary>
    public override FeelValue? Convert(FeelValue value)
    {
        if (Accepts(value))
            return value;
        return value.Kind != FeelKind.List && Element.Convert(value) is { } element ? FeelList.Of(element) : null;
    }

    public override FeelValue FromJson(FeelValue value) =>
        value is FeelList list ? FeelList.From(list.Select(Element.FromJson)) : Element.FromJson(value);
}
