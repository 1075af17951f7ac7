namespace Workflows.Feel;

/// <summary>Reads dates, times and zones from ISO text as strictly as XML Schema does («DMN 1.5 §10.3.4.1»).</summary>
internal static class TemporalParser
{
    public static bool TryDate(ReadOnlySpan<char> text, out CivilDate date)
    {
        date = default;
        bool negative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<char> rest = negative ? text[1..] : text;
        int yearEnd = rest.IndexOf('-');
        // Four digits at least; more only where they are needed, so no leading zero.
        if (yearEnd is < 4 or > 9 || (yearEnd > 4 && rest[0] == '0') || rest.Length != yearEnd + 6 || rest[yearEnd + 3] != '-')
            return false;
        return TryDigits(rest[..yearEnd], out long year)
            && TryDigits(rest.Slice(yearEnd + 1, 2), out long month)
            && TryDigits(rest[(yearEnd + 4)..], out long day)
            && CivilDate.TryCreate(negative ? -year : year, month, day, out date);
    }

    public static bool TryTime(ReadOnlySpan<char> text, out ClockTime time, out FeelZone? zone)
    {
        bool parsed = TryTime(text, out time, out zone, out bool isMidnightOfNextDay);
        return parsed && !isMidnightOfNextDay;
    }

    public static FeelDateTime? DateTime(ReadOnlySpan<char> text)
    {
        int separator = text.IndexOf('T');
        if (separator < 0)
            return TryDate(text, out CivilDate day) ? new FeelDateTime(day, ClockTime.Midnight) : null;
        if (!TryDate(text[..separator], out CivilDate date))
            return null;
        ReadOnlySpan<char> clock = text[(separator + 1)..];
        if (LacksSeconds(clock))
            clock = string.Concat(clock[..5], ":00", clock[5..]);
        if (!TryTime(clock, out ClockTime time, out FeelZone? zone, out bool isMidnightOfNextDay))
            return null;
        if (isMidnightOfNextDay && !CivilDate.TryFromDayNumber(date.DayNumber + 1, out date))
            return null;
        return new FeelDateTime(date, time, zone);
    }

    /// <summary>ISO 8601 and the date fields of browsers leave seconds out that nobody chose; XML Schema would not. Only a moment may: a bare time stays strict.</summary>
    private static bool LacksSeconds(ReadOnlySpan<char> clock) =>
        clock.Length >= 5 && clock[2] == ':' && (clock.Length == 5 || clock[5] is 'Z' or 'z' or '+' or '-' or '@');

    /// <summary>24:00:00 is allowed by XML Schema and means midnight of the next day.</summary>
    private static bool TryTime(ReadOnlySpan<char> text, out ClockTime time, out FeelZone? zone, out bool isMidnightOfNextDay)
    {
        time = default;
        zone = null;
        isMidnightOfNextDay = false;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':')
            return false;
        if (
            !TryDigits(text[..2], out long hour)
            || !TryDigits(text.Slice(3, 2), out long minute)
            || !TryDigits(text.Slice(6, 2), out long second)
        )
            return false;
        ReadOnlySpan<char> rest = text[8..];
        long nanoseconds = 0;
        if (rest.Length > 0 && rest[0] == '.')
        {
            int digits = 1;
            while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
                digits++;
            if (digits == 1)
                return false;
            for (int i = 1; i <= 9; i++)
                nanoseconds = nanoseconds * 10 + (i < digits ? rest[i] - '0' : 0);
            rest = rest[digits..];
        }
        if (!TryZone(rest, out zone))
            return false;
        isMidnightOfNextDay = hour == 24 && minute == 0 && second == 0 && nanoseconds == 0;
        return isMidnightOfNextDay || ClockTime.TryCreate(hour, minute, second, nanoseconds, out time);
    }

    private static bool TryZone(ReadOnlySpan<char> text, out FeelZone? zone)
    {
        zone = null;
        if (text.IsEmpty)
            return true;
        if (text is "Z" or "z")
        {
            zone = FeelZone.Utc;
            return true;
        }
        if (text[0] == '@')
        {
            zone = FeelZone.OfName(text[1..].ToString());
            return zone is not null;
        }
        if (text[0] is not ('+' or '-') || text.Length is not (6 or 9) || text[3] != ':' || (text.Length == 9 && text[6] != ':'))
            return false;
        if (!TryDigits(text.Slice(1, 2), out long hours) || !TryDigits(text.Slice(4, 2), out long minutes) || minutes > 59)
            return false;
        long seconds = 0;
        if (text.Length == 9 && (!TryDigits(text.Slice(7, 2), out seconds) || seconds > 59))
            return false;
        long offset = hours * 3600 + minutes * 60 + seconds;
        return FeelZone.TryOfOffset(text[0] == '-' ? -offset : offset, out zone);
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = value * 10 + (c - '0');
        }
        return !text.IsEmpty;
    }
}
