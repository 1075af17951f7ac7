using System.Collections.Immutable;
using Workflows.Bpmn.Ops;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.Processes;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Processes;
using Workflows.Engine.Tests.Building;
using Workflows.Engine.Tests.Organization;
using Workflows.Feel;
using Workflows.Organization.Calendars;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Tests.Processes;

/// <summary>Timer start events. The tests begin on Tuesday, 24 November 2026, 09:00 in Shanghai.</summary>
internal sealed class TimerStartTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Test]
    public void An_instance_starts_at_each_occurrence()
    {
        var engine = Engine(Flow("0 0 10 * * *"));
        engine.Schedule("p");
        engine.Advance(3 * Day);
        engine.InstancesOf("p").Count.ShouldBe(3);
        var cause = engine.Events.OfType<ProcessInstanceCreated>().First().StartedBy;
        cause.Kind.ShouldBe(StartKind.Timer);
        cause.StartElementId.ShouldBe("start");
        cause.DueAt.ShouldBe(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
    }

    [Test]
    public void A_process_may_have_several_timer_starts()
    {
        var process = new ProcessBuilder("p")
            .TimerStart("daily", "0 0 10 * * *")
            .TimerStart("weekly", "0 0 11 * * WED")
            .TimerStart("once", date: "2026-11-25T12:00:00")
            .UserTask("t")
            .End()
            .Path("daily", "t", "end")
            .Path("weekly", "t")
            .Path("once", "t");
        var engine = Engine(process);
        engine.Schedule("p").Waiting.Select(w => w.StartElementId).ShouldBe(["daily", "weekly", "once"]);
        engine.Advance(2 * Day);
        Starts(engine).ShouldBe(["daily", "daily", "weekly", "once"], ignoreOrder: true);
    }

    [Test]
    public void What_an_outage_swallowed_fires_once_and_says_how_many()
    {
        var engine = Engine(Flow("0 0 10 * * *"));
        engine.Schedule("p");
        engine.Outage(3 * Day);
        var fired = engine.OtherEvents.OfType<StartTimerFired>().Single();
        fired.Missed.ShouldBe(2);
        engine.InstancesOf("p").Count.ShouldBe(1);
        engine.Advance(Day);
        engine.InstancesOf("p").Count.ShouldBe(2);
    }

    [Test]
    public void A_counted_repetition_ends()
    {
        var engine = Engine(Flow("R2/PT1H"));
        engine.Schedule("p");
        engine.Advance(Day);
        engine.InstancesOf("p").Count.ShouldBe(2);
        engine.Other<ProcessStartsState>(StreamId.OfProcess("p")).Waiting.ShouldBeEmpty();
    }

    [Test]
    public void The_latest_version_replaces_the_timers_of_those_before()
    {
        var engine = Engine(Flow("0 0 10 * * *"));
        engine.Schedule("p");
        engine.Definitions.Add(Flow("0 0 18 * * *").Build());
        engine.Schedule("p").Waiting.Single().DueAt.Hour.ShouldBe(10, "18:00 in Shanghai");
        engine.Advance(Day);
        engine.InstancesOf("p").Count.ShouldBe(1);
        engine.Events.OfType<ProcessInstanceCreated>().Single().Version.ShouldBe(2);
    }

    [Test]
    public void A_version_without_timers_removes_them()
    {
        var engine = Engine(Flow("0 0 10 * * *"));
        engine.Schedule("p");
        engine.Definitions.Add(new ProcessBuilder("p").Start().UserTask("t").End().Path("start", "t", "end").Build());
        engine.Schedule("p").Waiting.ShouldBeEmpty();
        engine.Advance(3 * Day);
        engine.InstancesOf("p").ShouldBeEmpty();
    }

    [Test]
    public void What_was_due_when_a_new_version_came_still_happens()
    {
        var engine = Engine(Flow("0 0 10 * * *"));
        engine.Schedule("p");
        engine.Now += TimeSpan.FromHours(2);
        engine.Definitions.Add(Flow("0 0 18 * * *").Build());
        engine.Schedule("p");
        engine.InstancesOf("p").Count.ShouldBe(1);
    }

    [Test]
    public void A_single_moment_happens_once_however_often_it_is_deployed()
    {
        var engine = Engine(Flow(null, "2026-11-24T10:00:00"));
        engine.Schedule("p");
        engine.Advance(Day);
        engine.Definitions.Add(Flow(null, "2026-11-24T10:00:00").Build());
        engine.Schedule("p");
        engine.Advance(Day);
        engine.InstancesOf("p").Count.ShouldBe(1);
    }

    [Test]
    public void One_instance_starts_for_each_project_in_its_operators_name()
    {
        var engine = Engine(Flow("0 0 10 * * *", terms: Terms(per: "project")));
        engine.Schedule("p");
        engine.Advance(Day);
        engine
            .InstancesOf("p")
            .Select(i => ((FeelString)i.Variable("projectId")).Value + ":" + ((FeelString)i.Variable("requesterUserId")).Value)
            .ShouldBe(["flagship:u-flagship", "direct:u-direct"]);
        engine.OtherEvents.OfType<StartTimerFired>().Single().Instances.ShouldAllBe(i => i.Rule == "project-operator");
    }

    [Test]
    public void The_holder_of_the_owning_position_counts_as_requester_unless_the_start_names_another()
    {
        var owned = Flow("0 0 10 * * *");
        owned.Terms = new ProcessTerms("sales-manager", ImmutableSortedDictionary<string, string>.Empty, default);
        var engine = Engine(owned);
        engine.Schedule("p");
        engine.Advance(Day);
        engine.InstancesOf("p").Single().Variable("requesterUserId").ShouldBe((FeelValue)"u-sales");

        engine = Engine(Flow("0 0 10 * * *", terms: Terms(requester: "finance-manager")));
        engine.Schedule("p");
        engine.Advance(Day);
        engine.InstancesOf("p").Single().Variable("requesterUserId").ShouldBe((FeelValue)"u-finance");
    }

    [Test]
    public void A_timer_that_came_due_twice_starts_once()
    {
        var engine = Engine(Flow("0 0 10 * * *"));
        var waiting = engine.Schedule("p").Waiting.Single();
        engine.Now += Day;
        engine.Accept(StreamId.OfProcess("p"), new TriggerTimer(waiting.Timer, waiting.DueAt));
        engine.Accept(StreamId.OfProcess("p"), new TriggerTimer(waiting.Timer, waiting.DueAt));
        engine.InstancesOf("p").Count.ShouldBe(1);
    }

    [Test]
    public void A_holiday_that_became_known_after_scheduling_is_regarded()
    {
        var engine = Engine(Flow("0 0 10 * * *", terms: Terms("office", "next")));
        engine.Schedule("p");
        engine.Organization = Centre.Build(
            Centre.Model() with
            {
                Holidays =
                [
                    new HolidayYear(
                        2026,
                        HolidayStatus.Published,
                        null,
                        [new Holiday("节日", new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25))],
                        []
                    ),
                ],
            }
        );
        engine.Advance(Day);
        engine.InstancesOf("p").ShouldBeEmpty();
        engine.OtherEvents.OfType<StartTimerPostponed>().ShouldHaveSingleItem();
        engine.Advance(2 * Day);
        // The 26th, in place of the 24th and with the 25th.
        engine.InstancesOf("p").Count.ShouldBe(1);
    }

    [Test]
    public void The_expression_may_read_the_configuration()
    {
        var engine = Engine(Flow("=config.reportAt"));
        var values = new Dictionary<string, ConfigValue>(StringComparer.Ordinal) { ["reportAt"] = new ConfigValue.Text("0 0 10 * * *") };
        engine.Organization = Centre
            .Build(
                Centre.Model() with
                {
                    Parameters = [new ConfigParameter("reportAt", "上报时间", ConfigType.Text, new ConfigValue.Text("-"))],
                }
            )
            .WithConfiguration(values, 1);
        engine.Schedule("p").Waiting.ShouldHaveSingleItem();
        engine.OtherEvents.OfType<StartTimerScheduled>().Single().Why!.Read.ShouldNotBe(FeelContext.Empty);
    }

    [TestCase("0 0 10 * * *", "no-such-calendar", "START_TIMER_INVALID")]
    [TestCase("=1 + 1", null, "START_TIMER_INVALID")]
    public void What_cannot_be_worked_out_is_a_problem_of_the_deployment(string cycle, string? calendar, string code)
    {
        var process = Flow(cycle, terms: Terms(calendar));
        var definition = new TestEngine(process).Definitions.LatestProcess("p")!;
        StartTimers.Problems(definition.Executable, "p.bpmn", Centre.Snapshot, DateTimeOffset.UnixEpoch).Single().Code.ShouldBe(code);
    }

    private static TestEngine Engine(ProcessBuilder process) => new(process) { Organization = Centre.Snapshot };

    private static ProcessBuilder Flow(string? cycle, string? date = null, StartTerms? terms = null) =>
        new ProcessBuilder("p").TimerStart("start", cycle, date, terms).UserTask("t").End().Path("start", "t", "end");

    private static StartTerms Terms(string? calendar = null, string? shift = null, string? per = null, string? requester = null) =>
        new(calendar, shift, per, requester, default);

    private static IEnumerable<string?> Starts(TestEngine engine) =>
        engine.Events.OfType<ProcessInstanceCreated>().Select(e => e.StartedBy.StartElementId);
}
