using System.Globalization;
using System.Xml;

namespace Workflows.Scenarios.Reading;

/// <summary>Points in time and durations as people write them.</summary>
internal static class Moments
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>With an offset as it is; without one, time in China.</summary>
    public static DateTimeOffset? Moment(string text)
    {
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new DateTimeOffset(local, China);
        var exact = DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        );
        return exact ? moment : null;
    }

    /// <summary><c>40h</c>, <c>7d</c>, <c>90m</c>, <c>1d 8h</c>, or ISO 8601 (<c>PT40H</c>). Clock time, always forward.</summary>
    public static TimeSpan? Duration(string text)
    {
        if (text.StartsWith('P'))
            return Iso(text);
        var total = TimeSpan.Zero;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part.AsSpan(0, part.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            switch (part[^1])
            {
                case 'd':
                    total += TimeSpan.FromDays(number);
                    break;
                case 'h':
                    total += TimeSpan.FromHours(number);
                    break;
                case 'm':
                    total += TimeSpan.FromMinutes(number);
                    break;
                default:
                    return null;
            }
        }
        return total > TimeSpan.Zero ? total : null;
    }

    private static TimeSpan? Iso(string text)
    {
        try
        {
            var span = XmlConvert.ToTimeSpan(text);
            return span > TimeSpan.Zero ? span : null;
        }
        catch (FormatException)
        {
            return null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
