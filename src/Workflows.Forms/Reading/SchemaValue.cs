using Workflows.Feel;

namespace Workflows.Forms.Reading;

/// <summary>A literal of the schema as a FEEL value.</summary>
internal static class SchemaValue
{
    public static FeelValue ToFeel(SchemaNode node) =>
        node switch
        {
            SchemaNode.Text text => new FeelString(text.Value),
            SchemaNode.Truth truth => FeelBoolean.Of(truth.Value),
            SchemaNode.Number number => Number.TryParse(number.Value, out var value) ? FeelNumber.Of(value) : FeelNull.Instance,
            SchemaNode.Array array => FeelList.From(array.Items.Select(ToFeel)),
            SchemaNode.Object map => ToContext(map),
            _ => FeelNull.Instance,
        };

    private static FeelContext ToContext(SchemaNode.Object map)
    {
        var builder = new FeelContextBuilder(map.Members.Count);
        foreach (var (name, value) in map.Members)
            builder.Set(name, ToFeel(value));
        return builder.Build();
    }
}
