using System.Collections.Immutable;
using System.Globalization;
using Workflows.Organization.Calendars;

namespace Workflows.Organization.Files;

/// <summary>Reads one working calendar: <c>days: MON-FRI</c>, <c>hours: [09:00-12:00, 13:00-18:00]</c>.</summary>
internal static class CalendarReader
{
    private static readonly ImmutableArray<string> Names = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    public static CalendarDefinition Read(YamlMap map)
    {
        map.Allow("id", "name", "days", "hours", "followsHolidays", "cutoff");
        return new(
            new(map.Text("id")),
            map.Text("name"),
            ReadDays(map),
            [.. map.Texts("hours").Select(text => ReadHours(map, text))],
            map.Flag("followsHolidays"),
            map.Parsed<TimeOnly?>("cutoff", null, TryCutoff, "应是时刻，如 17:00", "must be a time such as 17:00")
        );
    }

    private static ImmutableArray<DayOfWeek> ReadDays(YamlMap map)
    {
        var days = new SortedSet<DayOfWeek>();
        foreach (var text in map.Texts("days"))
        {
            var ends = text.ToUpperInvariant().Split('-', StringSplitOptions.TrimEntries);
            var (from, to) = (Names.IndexOf(ends[0]), Names.IndexOf(ends[^1]));
            if (ends.Length > 2 || from < 0 || to < 0)
            {
                map.Report("days", $"“{text}”不对：应如 MON-FRI 或 [MON, WED]", $"«{text}» is wrong: write MON-FRI or [MON, WED]");
                continue;
            }
            for (var day = from; ; day = (day + 1) % 7)
            {
                days.Add((DayOfWeek)day);
                if (day == to)
                    break;
            }
        }
        return [.. days];
    }

    private static WorkingHours ReadHours(YamlMap map, string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length == 2 && TryTime(ends[0], out var from) && TryTime(ends[1], out var to))
            return new(from, to);
        map.Report("hours", $"“{text}”不对：应如 09:00-18:00", $"«{text}» is wrong: write 09:00-18:00");
        return default;
    }

    private static bool TryTime(string text, out TimeSpan time)
    {
        if (text == "24:00")
        {
            time = TimeSpan.FromHours(24);
            return true;
        }
        var ok = TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock);
        time = clock.ToTimeSpan();
        return ok;
    }

    private static bool TryCutoff(string text, out TimeOnly? cutoff)
    {
        var ok = TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock);
        cutoff = ok ? clock : null;
        return ok;
    }
}
