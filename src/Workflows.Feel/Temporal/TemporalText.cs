using System.Globalization;
using System.Text;

namespace Workflows.Feel;

/// <summary>Dates and times as ISO text, as XML Schema writes them, with FEEL's <c>@zone</c> («DMN 1.5 §10.3.4.1»).</summary>
internal static class TemporalText
{
    public static string Write(CivilDate date)
    {
        StringBuilder text = new();
        Append(text, date);
        return text.ToString();
    }

    public static string Write(ClockTime time)
    {
        StringBuilder text = new();
        Append(text, time);
        return text.ToString();
    }

    public static string Write(FeelZone zone)
    {
        StringBuilder text = new();
        Append(text, zone);
        return text.ToString();
    }

    public static void Append(StringBuilder text, CivilDate date)
    {
        if (date.Year < 0)
            text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}");
    }

    public static void Append(StringBuilder text, ClockTime time)
    {
        text.Append(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}:{time.Second:00}");
        AppendFraction(text, time.NanosecondOfSecond);
    }

    public static void Append(StringBuilder text, FeelDateTime dateTime)
    {
        Append(text, dateTime.Date);
        text.Append('T');
        Append(text, dateTime.Time);
        Append(text, dateTime.Zone);
    }

    public static void Append(StringBuilder text, FeelZone? zone)
    {
        if (zone is null)
            return;
        if (zone.Name is { } name)
        {
            text.Append('@').Append(name);
            return;
        }
        int offset = zone.OffsetAt(default, default);
        if (offset == 0)
        {
            text.Append('Z');
            return;
        }
        int size = Math.Abs(offset);
        text.Append(offset < 0 ? '-' : '+').Append(CultureInfo.InvariantCulture, $"{size / 3600:00}:{size / 60 % 60:00}");
        if (size % 60 != 0)
            text.Append(CultureInfo.InvariantCulture, $":{size % 60:00}");
    }

    public static void AppendFraction(StringBuilder text, int nanoseconds)
    {
        if (nanoseconds != 0)
            text.Append('.').Append(nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).AsSpan().TrimEnd('0'));
    }
}
