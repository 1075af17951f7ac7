using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Server.Problems;

namespace Workflows.Server.Reading;

/// <summary>A value as text for people.</summary>
internal static class ValueTexts
{
    /// <summary>The chosen option's label where the field has options, yes and no for truths, else the value's own text.</summary>
    public static string Of(FormField? field, FeelValue value, string language)
    {
        var english = language == Language.English;
        if (value is FeelList list)
            return string.Join(english ? ", " : "、", list.Select(item => Of(field, item, language)));
        if (
            field?.Options is FieldOptions.Fixed options
            && options.Items.FirstOrDefault(option => option.Value.Equals(value)) is { } chosen
        )
            return chosen.Label;
        return value switch
        {
            FeelNull => "",
            FeelString text => text.Value,
            FeelBoolean { Value: true } => english ? "yes" : "是",
            FeelBoolean => english ? "no" : "否",
            FeelContext context => string.Join(
                english ? ", " : "，",
                context.Select(entry =>
                    english ? $"{entry.Name}: {Of(null, entry.Value, language)}" : $"{entry.Name}：{Of(null, entry.Value, language)}"
                )
            ),
            _ => FeelText.Of(value),
        };
    }
}
