using Workflows.Organization.Calendars;
using Codes = Workflows.Organization.OrganizationProblemCodes;

namespace Workflows.Organization.Checks;

/// <summary>Every calendar has working time, in order and within a day.</summary>
internal static class CalendarHours
{
    public static void Check(OrganizationModel model, ProblemCollector problems)
    {
        foreach (var (i, calendar) in model.Calendars.Index())
            Hours(problems, $"calendars[{i}]", calendar);
    }

    private static void Hours(ProblemCollector problems, string path, CalendarDefinition calendar)
    {
        if (calendar.Days.IsDefaultOrEmpty)
            problems.Add(
                Codes.NoWorkingTime,
                $"{path}.days",
                $"日历“{calendar.Name}”没有工作日",
                $"calendar «{calendar.Name}» has no working day"
            );
        if (calendar.Hours.IsDefaultOrEmpty)
            problems.Add(
                Codes.NoWorkingTime,
                $"{path}.hours",
                $"日历“{calendar.Name}”没有工作时间",
                $"calendar «{calendar.Name}» has no working hours"
            );

        var end = TimeSpan.Zero;
        foreach (var (i, stretch) in calendar.Hours.Index())
        {
            if (stretch.From < end || stretch.To <= stretch.From || stretch.To > TimeSpan.FromHours(24))
            {
                problems.Add(
                    Codes.BadValue,
                    $"{path}.hours[{i}]",
                    "时段要从早到晚、互不重叠，且在 00:00–24:00 之内",
                    "hours must run from early to late within 00:00–24:00 and must not overlap"
                );
            }
            end = stretch.To;
        }
    }
}
