using System.Globalization;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Server.Problems;

namespace Workflows.Server.Reading;

/// <summary>A value as text for people.</summary>
internal static class ValueTexts
{
    /// <summary>The zone that FEEL takes where a value names none.</summary>
    private static readonly TimeZoneInfo Centre = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

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
        if (
            field is { Kind: FieldKind.DateTime, Temporal: TemporalKind.DateTime }
            && value is FeelString moment
            && MomentText(moment.Value) is { } read
        )
            return read;
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

    /// <summary>A moment as the clock on the centre's wall shows it, to the minute; null for a text that is none.</summary>
    private static string? MomentText(string text)
    {
        const string minute = "yyyy-MM-dd HH:mm";
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local))
            return null;
        if (local.Kind == DateTimeKind.Unspecified)
            return local.ToString(minute, CultureInfo.InvariantCulture);
        var moment = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return TimeZoneInfo.ConvertTime(moment, Centre).ToString(minute, CultureInfo.InvariantCulture);
    }
}
