using System.Globalization;
using System.Text.Json;
using Workflows.Organization.Files;
using Workflows.Organization.Structure;

namespace Workflows.Organization.Tests;

public sealed class HouseOrganizationTests
{
    [Test]
    public void The_deployed_files_have_no_problem() => OrganizationFiles.Load(HouseOrganization.Folder).Problems.ShouldBeEmpty();

    [Test]
    public void It_has_the_planned_headcount_of_every_position()
    {
        var org = HouseOrganization.Snapshot;
        org.Model.People.Length.ShouldBe(31);
        foreach (var position in org.Model.Positions)
            org.HoldersOf(position.Id).Length.ShouldBe(position.Headcount!.Value, position.Name);
    }

    [Test]
    public void Its_configuration_keeps_numbers_and_texts_apart()
    {
        var config = HouseOrganization.Snapshot.Config;
        config["smsUnitPrice"].ShouldBe(new ConfigValue.Number(0.05m));
        config["platformReviewTimeout"].ShouldBe(new ConfigValue.Text("P5D"));
    }

    [TestCase("organization.schema.json", "organization.yaml")]
    [TestCase("calendar.schema.json", "calendar-2026.yaml")]
    [TestCase("config.schema.json", "config.yaml")]
    public void The_schema_names_every_key_that_its_file_uses_at_the_top(string schema, string file)
    {
        using var json = JsonDocument.Parse(HouseOrganization.Read(schema));
        var known = json.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        var used = HouseOrganization
            .Read(file)
            .Split('\n')
            .Where(line => line.Length > 0 && char.IsLetter(line[0]))
            .Select(line => line.Split(':')[0]);
        used.ShouldBeSubsetOf(known);
    }

    [TestCase(2026)]
    [TestCase(2027)]
    public void Lunar_holidays_stand_on_the_days_of_the_lunisolar_calendar(int year)
    {
        var holidays = HouseOrganization.Snapshot.Holidays;
        var newYear = Lunar(year, 1, 1);
        for (var day = -1; day <= 2; day++)
            holidays.HolidayOn(newYear.AddDays(day)).ShouldBe("春节");
        holidays.HolidayOn(Lunar(year, 5, 5)).ShouldBe("端午节");
        holidays.HolidayOn(Lunar(year, 8, 15)).ShouldBe("中秋节");
    }

    [Test]
    public void Make_up_days_are_weekend_days_that_are_not_holidays()
    {
        var holidays = HouseOrganization.Snapshot.Holidays;
        foreach (var day in holidays.Years.SelectMany(year => year.MakeUpDays))
        {
            day.Date.DayOfWeek.ShouldBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
            holidays.HolidayOn(day.Date).ShouldBeNull();
        }
    }

    [Test]
    public void A_year_without_a_published_plan_has_the_thirteen_days_of_the_law() =>
        HouseOrganization
            .Snapshot.Holidays.Years.Single(year => year.Year == 2027)
            .Holidays.Sum(holiday => holiday.To.DayNumber - holiday.From.DayNumber + 1)
            .ShouldBe(13);

    // The library numbers months with the leap month counted in; a month after it is one later.
    private static DateOnly Lunar(int year, int month, int day)
    {
        var calendar = new ChineseLunisolarCalendar();
        var leap = calendar.GetLeapMonth(year);
        var number = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(calendar.ToDateTime(year, number, day, 0, 0, 0, 0));
    }
}
