using System.Globalization;
using System.Text;

namespace Workflows.Feel;

/// <summary>Durations as ISO text, as XML Schema writes them («DMN 1.5 §10.3.4.1»).</summary>
internal static class DurationText
{
    public static void Append(StringBuilder text, FeelDaysTimeDuration duration)
    {
        Int128 length = duration.Nanoseconds;
        if (length < 0)
            text.Append('-');
        Int128 size = Int128.Abs(length);
        Int128 days = size / FeelDaysTimeDuration.NanosecondsPerDay;
        long rest = (long)(size % FeelDaysTimeDuration.NanosecondsPerDay);
        ClockTime time = new(rest);
        text.Append('P');
        if (days != 0)
            text.Append(CultureInfo.InvariantCulture, $"{days}D");
        if (rest == 0 && days != 0)
            return;
        text.Append('T');
        if (time.Hour != 0)
            text.Append(CultureInfo.InvariantCulture, $"{time.Hour}H");
        if (time.Minute != 0)
            text.Append(CultureInfo.InvariantCulture, $"{time.Minute}M");
        if (time.Second == 0 && time.NanosecondOfSecond == 0 && rest != 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"{time.Second}");
        TemporalText.AppendFraction(text, time.NanosecondOfSecond);
        text.Append('S');
    }

    public static void Append(StringBuilder text, FeelYearsMonthsDuration duration)
    {
        if (duration.Months < 0)
            text.Append('-');
        Int128 size = Int128.Abs(duration.Months);
        text.Append('P');
        if (size >= 12)
            text.Append(CultureInfo.InvariantCulture, $"{size / 12}Y");
        if (size % 12 != 0 || size == 0)
            text.Append(CultureInfo.InvariantCulture, $"{size % 12}M");
    }

    /// <summary>A duration of either kind, or null: years and months do not mix with days and times.</summary>
    public static FeelValue? Parse(ReadOnlySpan<char> text)
    {
        bool negative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<char> rest = negative ? text[1..] : text;
        if (rest.Length < 3 || rest[0] != 'P')
            return null;
        rest = rest[1..];
        return rest[0] != 'T' && rest.IndexOfAny('Y', 'M') is >= 0 and int at && !rest[..at].Contains('T')
            ? ParseMonths(rest, negative)
            : ParseDays(rest, negative);
    }

    private static FeelYearsMonthsDuration? ParseMonths(ReadOnlySpan<char> text, bool negative)
    {
        if (!TryPart(ref text, 'Y', out Int128 years) || !TryPart(ref text, 'M', out Int128 months) || !text.IsEmpty)
            return null;
        Int128 total = years * 12 + months;
        return total > long.MaxValue ? null : new FeelYearsMonthsDuration((long)(negative ? -total : total));
    }

    private static FeelDaysTimeDuration? ParseDays(ReadOnlySpan<char> text, bool negative)
    {
        if (!TryPart(ref text, 'D', out Int128 days))
            return null;
        Int128 hours = 0;
        Int128 minutes = 0;
        Int128 seconds = 0;
        int nanoseconds = 0;
        if (!text.IsEmpty)
        {
            if (text.Length < 3 || text[0] != 'T')
                return null;
            text = text[1..];
            if (
                !TryPart(ref text, 'H', out hours)
                || !TryPart(ref text, 'M', out minutes)
                || !TrySeconds(text, out seconds, out nanoseconds)
            )
                return null;
        }
        Int128 wholeSeconds = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
        if (wholeSeconds > long.MaxValue)
            return null;
        Int128 total = wholeSeconds * FeelDaysTimeDuration.NanosecondsPerSecond + nanoseconds;
        return new FeelDaysTimeDuration(negative ? -total : total);
    }

    /// <summary>Takes <c>digits unit</c> from the front where it stands there; false for digits that are too many.</summary>
    private static bool TryPart(ref ReadOnlySpan<char> text, char unit, out Int128 value)
    {
        value = 0;
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits == 0 || digits >= text.Length || text[digits] != unit)
            return true;
        if (digits > 20)
            return false;
        value = Int128.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[(digits + 1)..];
        return true;
    }

    private static bool TrySeconds(ReadOnlySpan<char> text, out Int128 seconds, out int nanoseconds)
    {
        seconds = 0;
        nanoseconds = 0;
        if (text.IsEmpty)
            return true;
        if (text[^1] != 'S' || text.Length < 2)
            return false;
        ReadOnlySpan<char> number = text[..^1];
        int point = number.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? number : number[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : number[(point + 1)..];
        if (whole.Length is 0 or > 20 || whole.IndexOfAnyExceptInRange('0', '9') >= 0 || fraction.IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        if (point >= 0 && fraction.IsEmpty)
            return false;
        seconds = Int128.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
        for (int i = 0; i < 9; i++)
            nanoseconds = nanoseconds * 10 + (i < fraction.Length ? fraction[i] - '0' : 0);
        return true;
    }
}
