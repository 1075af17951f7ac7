using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Workflows.Organization.Calendars;

/// <summary>
/// Reads <c>30m</c>, <c>2h</c>, <c>1h 30m</c>, <c>4wh</c>, <c>1wd</c>, <c>1wd 4wh</c>, <c>1.5wd</c> and ISO 8601 durations (<c>P3D</c>, <c>PT2H</c>, <c>P1M</c>).
/// Clock and working time do not mix, nothing is negative, and nothing is longer than 100 years of clock time or 3,000 working days.
/// </summary>
public static class WorkDurationParser
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> UnitCharacters = SearchValues.Create("mhwd");
    private static readonly TimeSpan LongestClock = TimeSpan.FromDays(36_525);
    private static readonly TimeSpan LongestWorking = WorkDuration.WorkingDay * 3_000;

    public static bool TryParse([NotNullWhen(true)] string? text, out WorkDuration duration)
    {
        duration = default;
        if (text is null || text.Length > 100)
            return false;
        var trimmed = text.AsSpan().Trim();
        return trimmed.StartsWith('P') ? TryParseIso(trimmed[1..], out duration) : TryParseUnits(trimmed, out duration);
    }

    private static bool TryParseUnits(ReadOnlySpan<char> rest, out WorkDuration duration)
    {
        duration = default;
        var (clock, working) = (0m, 0m);
        var (anyClock, anyWorking) = (false, false);
        while (rest.Length > 0)
        {
            if (!TryTakeAmount(ref rest, out var amount))
                return false;
            switch (TakeUnit(ref rest))
            {
                case "m":
                    (clock, anyClock) = (clock + amount * TimeSpan.TicksPerMinute, true);
                    break;
                case "h":
                    (clock, anyClock) = (clock + amount * TimeSpan.TicksPerHour, true);
                    break;
                case "wh":
                    (working, anyWorking) = (working + amount * TimeSpan.TicksPerHour, true);
                    break;
                case "wd":
                    (working, anyWorking) = (working + amount * WorkDuration.WorkingDay.Ticks, true);
                    break;
                default:
                    return false;
            }
            rest = rest.TrimStart();
        }
        return anyClock != anyWorking && TryCreate(0, clock + working, anyWorking, out duration);
    }

    // ISO 8601-1:2019 §5.5.2: designators in this order, at least one, only seconds with a fraction.
    private static bool TryParseIso(ReadOnlySpan<char> rest, out WorkDuration duration)
    {
        duration = default;
        var (months, ticks) = (0m, 0m);
        var (last, inTime, any) = (-1, false, false);
        while (rest.Length > 0)
        {
            if (!inTime && rest[0] == 'T')
            {
                (inTime, any) = (true, false);
                rest = rest[1..];
                continue;
            }
            if (!TryTakeAmount(ref rest, out var amount) || rest.Length == 0)
                return false;
            var order = (inTime ? "....HMS" : "YMWD...").IndexOf(rest[0], StringComparison.Ordinal);
            if (rest[0] == '.' || order <= last || (order != 6 && amount != decimal.Truncate(amount)))
                return false;
            (months, ticks) = order switch
            {
                0 => (months + amount * 12, ticks),
                1 => (months + amount, ticks),
                2 => (months, ticks + amount * 7 * TimeSpan.TicksPerDay),
                3 => (months, ticks + amount * TimeSpan.TicksPerDay),
                4 => (months, ticks + amount * TimeSpan.TicksPerHour),
                5 => (months, ticks + amount * TimeSpan.TicksPerMinute),
                _ => (months, ticks + amount * TimeSpan.TicksPerSecond),
            };
            (last, any) = (order, true);
            rest = rest[1..];
        }
        return any && months <= 1_200 && TryCreate((int)months, ticks, working: false, out duration);
    }

    private static bool TryTakeAmount(ref ReadOnlySpan<char> rest, out decimal amount)
    {
        var length = rest.IndexOfAnyExcept(NumberCharacters);
        var digits = rest[..(length < 0 ? rest.Length : length)];
        rest = rest[digits.Length..];
        amount = 0;
        return digits.Length is > 0 and <= 20
            && char.IsAsciiDigit(digits[0])
            && char.IsAsciiDigit(digits[^1])
            && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            && amount <= 10_000_000_000m;
    }

    private static string TakeUnit(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var length = rest.IndexOfAnyExcept(UnitCharacters);
        var unit = rest[..(length < 0 ? rest.Length : length)];
        rest = rest[unit.Length..];
        return unit.ToString();
    }

    private static bool TryCreate(int months, decimal ticks, bool working, out WorkDuration duration)
    {
        duration = default;
        if (ticks > (working ? LongestWorking : LongestClock).Ticks)
            return false;
        var time = TimeSpan.FromTicks((long)ticks);
        duration = working ? WorkDuration.Working(time) : WorkDuration.Clock(time, months);
        return true;
    }
}
