using System.Collections.Immutable;
using CsCheck;
using Workflows.Engine.Scheduling;
using Workflows.Organization;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.Tests.Scheduling;

internal sealed class ScheduleTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Weekends off; 1–8 October 2026 are holidays, Saturday the 10th is worked for them.</summary>
    private static readonly WorkCalendar Office = new(
        new CalendarDefinition(
            new CalendarId("office"),
            "办公",
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            [new WorkingHours(TimeSpan.FromHours(9), TimeSpan.FromHours(18))],
            FollowsHolidays: true
        ),
        new HolidayTable([
            new HolidayYear(
                2026,
                HolidayStatus.Published,
                null,
                [new Holiday("国庆节", new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 8))],
                [new MakeUpDay(new DateOnly(2026, 10, 10), "国庆节")]
            ),
        ]),
        Shanghai
    );

    [TestCase("0 0 9 * * *", "2026-11-24 08:00", "2026-11-24 09:00", "2026-11-25 09:00")]
    [TestCase("0 0 9 * * *", "2026-11-24 09:00", "2026-11-25 09:00", "2026-11-26 09:00")]
    [TestCase("0 30 9 * * MON", "2026-11-24 08:00", "2026-11-30 09:30", "2026-12-07 09:30")]
    [TestCase("0 0 9 25 * *", "2026-11-24 08:00", "2026-11-25 09:00", "2026-12-25 09:00")]
    [TestCase("0 0 9 20 2,5,8,11 *", "2026-11-24 08:00", "2027-02-20 09:00", "2027-05-20 09:00")]
    [TestCase("0 0 9 10 12 ?", "2026-11-24 08:00", "2026-12-10 09:00", "2027-12-10 09:00")]
    [TestCase("0 0 9 L * *", "2026-11-24 08:00", "2026-11-30 09:00", "2026-12-31 09:00")]
    [TestCase("0 0 10,20 * * *", "2026-11-24 12:00", "2026-11-24 20:00", "2026-11-25 10:00")]
    [TestCase("0 0/20 9-10 ? * MON-FRI", "2026-11-27 10:30", "2026-11-27 10:40", "2026-11-30 09:00")]
    [TestCase("0 0 15 * * 5", "2026-11-24 08:00", "2026-11-27 15:00", "2026-12-04 15:00")]
    [TestCase("@daily", "2026-11-24 08:00", "2026-11-25 00:00", "2026-11-26 00:00")]
    public void A_cron_expression_occurs_at_the_times_of_the_organizations_zone(string cron, string now, string first, string second) =>
        Text(Cron(cron, null).Upcoming(At(now), 2)).ShouldBe([first, second]);

    [TestCase("0 0 9 * *")]
    [TestCase("0 0 25 * * *")]
    [TestCase("every day")]
    public void What_is_no_cron_expression_is_not_read(string text) => Engine.Scheduling.Cron.TryRead(text, Shanghai).ShouldBeNull();

    [Test]
    public void A_day_that_never_comes_has_no_occurrence() => Cron("0 0 9 30 2 *", null).First(At("2026-11-24 08:00")).ShouldBeNull();

    // 顺延: the 1st of October to the first working day after the holidays (Friday the 9th); the 1st of November is a Sunday.
    [TestCase("0 0 9 1 * *", DayOffRule.Next, "2026-09-15 00:00", "2026-10-09 09:00", "2026-11-02 09:00")]
    // 月末工作日: the 31st of October is a Saturday.
    [TestCase("0 0 9 L * *", DayOffRule.Previous, "2026-10-15 00:00", "2026-10-30 09:00", "2026-11-30 09:00")]
    // 工作日: the make-up Saturday is worked.
    [TestCase("0 30 17 * * *", DayOffRule.Skip, "2026-09-30 18:00", "2026-10-09 17:30", "2026-10-10 17:30")]
    // A daily rhythm moved to the next working day occurs once for all the days off before it.
    [TestCase("0 0 9 * * *", DayOffRule.Next, "2026-11-27 10:00", "2026-11-30 09:00", "2026-12-01 09:00")]
    public void An_occurrence_on_a_day_off_moves_or_is_left_out(string cron, DayOffRule rule, string now, string first, string second) =>
        Text(Cron(cron, rule).Upcoming(At(now), 2)).ShouldBe([first, second]);

    [Test]
    public void A_schedule_that_begins_on_a_day_off_still_has_what_moved_behind_it() =>
        Cron("0 0 9 1 * *", DayOffRule.Next).First(At("2026-10-05 12:00"))!.DueAt.ShouldBe(At("2026-10-09 09:00"));

    [Test]
    public void Occurrences_that_nobody_was_there_for_are_counted()
    {
        var schedule = Cron("0 0 9 * * *", null);
        var (next, missed) = schedule.After(schedule.First(At("2026-11-24 08:00"))!, At("2026-11-28 10:00"));
        next!.DueAt.ShouldBe(At("2026-11-29 09:00"));
        missed.ShouldBe(4);
    }

    [Test]
    public void A_repetition_that_is_counted_ends()
    {
        var schedule = new Schedule(new Rhythm.Every(Recurrence.TryRead("R3/2026-11-24T00:00:00Z/P1D")!, null), null);
        schedule.Upcoming(At("2026-11-24 07:00"), 9).Count().ShouldBe(3);
        // Those before the beginning are over.
        schedule.Upcoming(At("2026-11-25 07:00"), 9).Count().ShouldBe(2);
        schedule.First(At("2026-12-25 07:00")).ShouldBeNull();
    }

    private static readonly string[] Crons =
    [
        "0 0 9 * * *",
        "0 30 9 * * MON",
        "0 0 9 1 * *",
        "0 0 9 L * *",
        "0 0 9,15 * * *",
        "0 0 15 * * FRI",
    ];

    [Test]
    public void Looking_from_any_moment_finds_the_next_of_all_occurrences()
    {
        var rule = Gen.OneOf(Enum.GetValues<DayOffRule>().Select(Gen.Const).ToArray());
        var cron = Gen.OneOf(Crons.Select(Gen.Const).ToArray());
        Gen.Select(cron, rule, Gen.Int[0, 60 * 24 * 60])
            .Sample(
                (text, shift, minutes) =>
                {
                    var schedule = Cron(text, shift);
                    var now = At("2026-09-15 00:00").AddMinutes(minutes);
                    var all = schedule.Upcoming(At("2026-08-01 00:00"), 200).ToList();
                    all.ShouldBe(all.Distinct().Order());
                    schedule.First(now)!.DueAt.ShouldBe(all.First(due => due > now), $"{text} {shift} {now}");
                },
                iter: 300
            );
    }

    private static Schedule Cron(string text, DayOffRule? rule) =>
        new(
            new Rhythm.ByCron(Engine.Scheduling.Cron.TryRead(text, Shanghai).ShouldNotBeNull()),
            rule is { } given ? new DayOffShift(Office, given) : null
        );

    private static DateTimeOffset At(string local) =>
        new DateTimeOffset(
            DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture),
            TimeSpan.FromHours(8)
        ).ToUniversalTime();

    private static IEnumerable<string> Text(IEnumerable<DateTimeOffset> moments) =>
        moments.Select(moment =>
            moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        );
}
