using Workflows.Organization.Calendars;

namespace Workflows.Organization.Files;

/// <summary>Reads <c>calendar-YYYY.yaml</c>: the public holidays of one year and the weekend days worked for them.</summary>
internal static class HolidayReader
{
    public static HolidayYear Read(YamlMap root)
    {
        root.Allow("year", "status", "source", "holidays", "workdays");
        root.Text("year");
        root.Text("status");
        var year = root.Integer("year") ?? 0;
        return new HolidayYear(
            year,
            root.Parsed<HolidayStatus>("status", default, TryStatus, "可用 published、statutory", "known are published, statutory"),
            root.OptionalText("source"),
            root.List("holidays", map => ReadHoliday(map, year)),
            root.List("workdays", map => ReadWorkday(map, year))
        );
    }

    private static Holiday ReadHoliday(YamlMap map, int year)
    {
        map.Allow("name", "from", "to");
        var from = map.Date("from");
        var to = map.Has("to") ? map.Date("to") : from;
        if (to < from || to.DayNumber - from.DayNumber > 30)
            map.Report("to", "结束日期不能早于开始日期，也不能超过 30 天", "the end must not be before the start nor over 30 days later");
        if (from.Year != year || to.Year != year)
            map.Report("from", $"日期不在 {year} 年内", $"the dates are not in {year}");
        return new(map.Text("name"), from, to < from || to.DayNumber - from.DayNumber > 30 ? from : to);
    }

    private static MakeUpDay ReadWorkday(YamlMap map, int year)
    {
        map.Allow("date", "for");
        var date = map.Date("date");
        if (date.Year != year)
            map.Report("date", $"日期不在 {year} 年内", $"the date is not in {year}");
        return new(date, map.Text("for"));
    }

    private static bool TryStatus(string text, out HolidayStatus status)
    {
        status = text == "statutory" ? HolidayStatus.Statutory : HolidayStatus.Published;
        return text is "statutory" or "published";
    }
}
