using CsCheck;
using Workflows.Organization.Calendars;

namespace Workflows.Organization.Tests;

public sealed class WorkDurationTests
{
    [TestCase("30m", 0.5)]
    [TestCase("2h", 2)]
    [TestCase("1h30m", 1.5)]
    [TestCase("1h 30m", 1.5)]
    [TestCase("P3D", 72)]
    [TestCase("PT2H", 2)]
    [TestCase("P1DT0.5S", 24 + 0.5 / 3600)]
    [TestCase("P1W", 168)]
    public void Minutes_hours_and_iso_durations_are_clock_time(string text, double hours)
    {
        WorkDurationParser.TryParse(text, out var duration).ShouldBeTrue();
        duration.ShouldBe(WorkDuration.Clock(TimeSpan.FromSeconds(hours * 3600)));
    }

    [TestCase("4wh", 4)]
    [TestCase("1wd", 8)]
    [TestCase("1wd 4wh", 12)]
    [TestCase("0.5wd", 4)]
    [TestCase(" 2 wd ", 16)]
    public void Working_hours_and_days_are_working_time(string text, double hours)
    {
        WorkDurationParser.TryParse(text, out var duration).ShouldBeTrue();
        duration.ShouldBe(WorkDuration.Working(TimeSpan.FromHours(hours)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("4")]
    [TestCase("wd")]
    [TestCase("-4wh")]
    [TestCase("1h 4wh", Description = "clock and working time do not mix")]
    [TestCase("1d")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("P1DT")]
    [TestCase("P1.5D")]
    [TestCase("PT1M1H")]
    [TestCase("P1H")]
    [TestCase("-P1D")]
    [TestCase("1..5h")]
    [TestCase("99999999999999999999wd")]
    [TestCase("P101Y")]
    [TestCase("P99999999D")]
    public void Anything_else_is_refused(string? text) => WorkDurationParser.TryParse(text, out _).ShouldBeFalse();

    [Test]
    public void What_it_writes_reads_back_as_the_same_duration()
    {
        var clock = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 40])
            .Select((seconds, months) => WorkDuration.Clock(TimeSpan.FromSeconds(seconds), months));
        var working = Gen.Int[0, 20_000].Select(minutes => WorkDuration.Working(TimeSpan.FromMinutes(minutes * 3)));
        Gen.OneOf(clock, working).Sample(duration => WorkDurationParser.TryParse(duration.ToString(), out var read) && read == duration);
    }

    [Test]
    public void No_text_makes_it_throw() =>
        Gen.String[Gen.Char["PTYMWDHS0123456789.mwhd -"], 0, 30]
            .Sample(text => WorkDurationParser.TryParse(text, out var duration) || duration == default);

    [TestCase("1wd", 80, "6.4wh")]
    [TestCase("2h", 150, "3h")]
    [TestCase("P1M", 100, "720h")]
    public void A_share_keeps_the_kind_of_time(string whole, int percent, string share)
    {
        WorkDurationParser.TryParse(whole, out var duration).ShouldBeTrue();
        WorkDurationParser.TryParse(share, out var expected).ShouldBeTrue();
        duration.Share(percent).ShouldBe(expected);
    }
}
