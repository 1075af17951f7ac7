using CsCheck;
using Workflows.Organization.Calendars;

namespace Workflows.Organization.Tests;

public sealed class WorkCalendarTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    [TestCase("office", "2026-11-24T10:00", "4wh", "2026-11-24T15:00", Description = "over lunch")]
    [TestCase("office", "2026-11-24T10:00", "1wd", "2026-11-25T10:00")]
    [TestCase("office", "2026-11-24T09:00", "1wd", "2026-11-24T18:00", Description = "ends at closing time, not on the next morning")]
    [TestCase("office", "2026-11-24T18:00", "1wd", "2026-11-25T18:00")]
    [TestCase("office", "2026-11-24T12:30", "1wh", "2026-11-24T14:00", Description = "starts in the lunch break")]
    [TestCase("office", "2026-11-27T17:00", "2wh", "2026-11-30T10:00", Description = "over the weekend")]
    [TestCase("office", "2026-11-28T11:00", "0.5wd", "2026-11-30T14:00", Description = "starts on a Saturday")]
    [TestCase("office", "2026-09-30T14:00", "1wd", "2026-10-08T14:00", Description = "over the National Day holiday")]
    [TestCase("office", "2026-10-09T14:00", "1wd", "2026-10-10T14:00", Description = "the Saturday worked for the National Day")]
    [TestCase("office", "2026-02-13T14:00", "2wd", "2026-02-24T14:00", Description = "a make-up Saturday, then the Spring Festival")]
    [TestCase("service-presales", "2026-10-01T23:00", "2wh", "2026-10-02T09:30", Description = "works through holidays until midnight")]
    [TestCase("warehouse", "2026-11-28T12:00", "1wd", "2026-11-30T10:30", Description = "9.5 hours a day, yet 1wd is 8wh")]
    [TestCase("office", "2026-11-24T10:00", "0wh", "2026-11-24T10:00")]
    [TestCase("office", "2026-11-28T11:00", "30m", "2026-11-28T11:30", Description = "clock time runs at weekends")]
    [TestCase("office", "2026-11-27T18:00", "P3D", "2026-11-30T18:00")]
    [TestCase("office", "2026-01-31T08:00", "P1M", "2026-02-28T08:00")]
    public void A_duration_is_added_by_the_calendar_of_the_position(string calendar, string start, string duration, string end) =>
        Calendar(calendar).Add(At(start), Parse(duration)).ShouldBe(At(end));

    [Test]
    public void A_start_in_another_offset_is_the_same_moment() =>
        Calendar("office").Add(At("2026-11-24T10:00").ToUniversalTime(), Parse("4wh")).ShouldBe(At("2026-11-24T15:00"));

    [Test]
    public void A_clock_at_the_end_of_time_is_no_exception()
    {
        foreach (var text in (string[])["3000wd", "P100Y", "876000h"])
        {
            Calendar("office").Add(DateTimeOffset.MaxValue, Parse(text)).ShouldBe(DateTimeOffset.MaxValue);
            Calendar("office").Add(At("8999-12-31T23:59"), Parse(text)).ShouldBeGreaterThan(At("8999-12-31T23:59"));
        }
    }

    [Test]
    public void The_end_of_office_hours_is_no_working_time()
    {
        var office = Calendar("office");
        office.IsWorkingTime(At("2026-11-24T17:59")).ShouldBeTrue();
        office.IsWorkingTime(At("2026-11-24T18:00")).ShouldBeFalse();
        office.IsWorkingTime(At("2026-10-01T10:00")).ShouldBeFalse();
    }

    [Test]
    public void Between_start_and_the_added_end_lies_exactly_the_duration()
    {
        var calendars = HouseOrganization.Snapshot.Model.Calendars.Select(c => Calendar(c.Id.Value)).ToArray();
        Gen.Select(Gen.Int[0, calendars.Length - 1], Gen.Int[0, 600 * 24 * 60], Gen.Int[1, 200 * 60])
            .Sample(
                (which, startMinute, minutes) =>
                {
                    var start = At("2026-01-01T00:00").AddMinutes(startMinute);
                    var duration = WorkDuration.Working(TimeSpan.FromMinutes(minutes));
                    var end = calendars[which].Add(start, duration);
                    return calendars[which].WorkingTimeBetween(start, end) == duration.Time;
                },
                iter: 2_000
            );
    }

    [Test]
    public void More_time_never_ends_earlier()
    {
        var office = Calendar("office");
        Gen.Select(Gen.Int[0, 600 * 24 * 60], Gen.Int[0, 6_000], Gen.Int[0, 6_000])
            .Sample(
                (startMinute, a, b) =>
                {
                    var start = At("2026-01-01T00:00").AddMinutes(startMinute);
                    var (first, second) = (office.Add(start, Minutes(Math.Min(a, b))), office.Add(start, Minutes(Math.Max(a, b))));
                    return first <= second;
                },
                iter: 2_000
            );
    }

    private static WorkDuration Minutes(int minutes) => WorkDuration.Working(TimeSpan.FromMinutes(minutes));

    private static WorkCalendar Calendar(string id) =>
        HouseOrganization.Snapshot.TryFindCalendar(new CalendarId(id), out var calendar) ? calendar : throw new AssertionException(id);

    private static WorkDuration Parse(string text) =>
        WorkDurationParser.TryParse(text, out var duration) ? duration : throw new AssertionException(text);

    private static DateTimeOffset At(string local) => new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), China);
}
