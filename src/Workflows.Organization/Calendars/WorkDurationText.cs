using System.Globalization;
using System.Xml;

namespace Workflows.Organization.Calendars;

/// <summary>Writes a <see cref="WorkDuration"/> so that <see cref="WorkDurationParser"/> reads the same one back.</summary>
internal static class WorkDurationText
{
    public static string Write(WorkDuration duration)
    {
        if (duration.IsWorkingTime)
            return WriteWorking(duration.Time);
        if (duration.Months == 0 && duration.Time.Ticks % TimeSpan.TicksPerMinute == 0)
            return WriteClock((long)duration.Time.TotalMinutes);

        var time = duration.Time == TimeSpan.Zero ? "" : XmlConvert.ToString(duration.Time)[1..];
        return duration.Months == 0 ? "P" + time : string.Create(CultureInfo.InvariantCulture, $"P{duration.Months}M{time}");
    }

    private static string WriteClock(long minutes) =>
        minutes % 60 == 0 && minutes > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}h")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes}m");

    private static string WriteWorking(TimeSpan time)
    {
        var days = time.Ticks / WorkDuration.WorkingDay.Ticks;
        var hours = (decimal)(time.Ticks % WorkDuration.WorkingDay.Ticks) / TimeSpan.TicksPerHour;
        var hourText = hours.ToString("0.############", CultureInfo.InvariantCulture) + "wh";
        var dayText = days.ToString(CultureInfo.InvariantCulture) + "wd";
        return (days, hours) switch
        {
            (0, _) => hourText,
            (_, 0) => dayText,
            _ => $"{dayText} {hourText}",
        };
    }
}
