using System.Text;

namespace Workflows.Feel;

/// <summary>Values as text, as FEEL's <c>string()</c> gives it («DMN 1.5 §10.3.4.1»).</summary>
public static class FeelText
{
    /// <summary>A string as it is, everything else as <see cref="Literal"/>.</summary>
    public static string Of(FeelValue value) => value is FeelString text ? text.Value : Literal(value);

    /// <summary>The value as a literal: strings in quotes.</summary>
    public static string Literal(FeelValue value)
    {
        switch (value)
        {
            case FeelNumber number:
                return number.Value.ToString();
            case FeelBoolean boolean:
                return boolean.Value ? "true" : "false";
            default:
                StringBuilder text = new();
                Append(text, value);
                return text.ToString();
        }
    }

    private static void Append(StringBuilder text, FeelValue value)
    {
        switch (value)
        {
            case FeelNull:
                text.Append("null");
                break;
            case FeelBoolean or FeelNumber:
                text.Append(Literal(value));
                break;
            case FeelString s:
                AppendQuoted(text, s.Value);
                break;
            case FeelDate date:
                TemporalText.Append(text, date.Value);
                break;
            case FeelTime time:
                TemporalText.Append(text, time.Value);
                TemporalText.Append(text, time.Zone);
                break;
            case FeelDateTime dateTime:
                TemporalText.Append(text, dateTime);
                break;
            case FeelDaysTimeDuration duration:
                DurationText.Append(text, duration);
                break;
            case FeelYearsMonthsDuration duration:
                DurationText.Append(text, duration);
                break;
            case FeelList list:
                AppendList(text, list);
                break;
            case FeelContext context:
                AppendContext(text, context);
                break;
            case FeelRange range:
                AppendRange(text, range);
                break;
            case FeelFunction function:
                text.Append("function(").AppendJoin(", ", function.Parameters.Select(p => p.Name)).Append(')');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "no text for this kind");
        }
    }

    private static void AppendList(StringBuilder text, FeelList list)
    {
        text.Append('[');
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, list[i]);
        }
        text.Append(']');
    }

    private static void AppendContext(StringBuilder text, FeelContext context)
    {
        text.Append('{');
        for (int i = 0; i < context.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            AppendName(text, context[i].Name);
            text.Append(": ");
            Append(text, context[i].Value);
        }
        text.Append('}');
    }

    private static void AppendName(StringBuilder text, string name)
    {
        bool plain = name.Length > 0 && !char.IsAsciiDigit(name[0]);
        foreach (char c in name)
            plain &= c is not ('"' or ':' or ',' or '{' or '}' or '\\');
        if (plain)
            text.Append(name);
        else
            AppendQuoted(text, name);
    }

    private static void AppendRange(StringBuilder text, FeelRange range)
    {
        string? sign = range.Form switch
        {
            FeelRangeForm.Less => "< ",
            FeelRangeForm.LessOrEqual => "<= ",
            FeelRangeForm.Greater => "> ",
            FeelRangeForm.GreaterOrEqual => ">= ",
            FeelRangeForm.Equal => "= ",
            FeelRangeForm.NotEqual => "!= ",
            _ => null,
        };
        if (sign is not null)
        {
            text.Append('(').Append(sign);
            Append(text, range.Start.IsNull ? range.End : range.Start);
            text.Append(')');
            return;
        }
        text.Append(range.StartIncluded ? '[' : '(');
        Append(text, range.Start);
        text.Append("..");
        Append(text, range.End);
        text.Append(range.EndIncluded ? ']' : ')');
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\');
            text.Append(c);
        }
        text.Append('"');
    }
}
