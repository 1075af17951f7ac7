using Workflows.Feel;
using Workflows.Scenarios.Model;
using Workflows.Scenarios.Reading;

namespace Workflows.Scenarios.Tests.Reading;

[TestFixture]
public sealed class A_scenario_file
{
    private const string Good = """
        process: p15-return
        clock: 2026-12-01 10:00
        jobs:
          order.get: { result: { order: { paidAmount: 168.00 } } }
          pay.refund: [{ error: REFUND_FAILED }, wait]
        scenarios:
          - id: S1
            title: 一条场景
            start: { by: 彭丽娟, values: { orderNo: "0012", quantity: 2, shipped: true, signedAt: 2026-11-29T15:20:00+08:00 } }
            jobs:
              order.get: { fail: 连不上 }
            steps:
              - complete: register
                by: u020
                outcome: agree
              - message: return-shipped
                variables: { returnTrackingNo: YT1 }
              - advance: 1d 8h
              - advanceTo: 2026-12-05 09:00
              - job: refund
                error: REFUND_FAILED
            expect:
              path: register > {notify-customer | restock > callback}
              handoffs: [sales > logistics @ receive-parcel]
              end: end-refunded
              variables: { refundStatus: success }
        """;

    [Test]
    public void Times_without_an_offset_are_meant_in_China()
    {
        Read(Good).Clock.ShouldBe(new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(8)));
    }

    [Test]
    public void Unquoted_numbers_and_flags_are_values_and_all_else_is_text()
    {
        var values = Read(Good).Start.ShouldBeOfType<ScenarioStart.ByPerson>().Values;

        values["orderNo"].ShouldBe(new FeelString("0012"));
        values["quantity"].ShouldBeOfType<FeelNumber>();
        values["shipped"].ShouldBe(FeelBoolean.True);
        values["signedAt"].ShouldBe(new FeelString("2026-11-29T15:20:00+08:00"));
    }

    [Test]
    public void A_scenario_s_own_answers_go_before_those_of_the_file()
    {
        var jobs = Read(Good).Jobs;

        jobs.For("order.get", 0).ShouldBe(new JobAnswer.Fail("连不上"));
        jobs.For("pay.refund", 0).ShouldBeOfType<JobAnswer.Error>().Code.ShouldBe("REFUND_FAILED");
        jobs.For("pay.refund", 7).ShouldBeOfType<JobAnswer.Wait>("the last answer holds for ever");
        jobs.For("notify.remind", 0).ShouldBe(JobAnswer.Complete.Nothing);
    }

    [Test]
    public void Steps_keep_their_order()
    {
        Read(Good).Steps.Select(step => step.GetType().Name).ShouldBe(["Complete", "Publish", "Advance", "AdvanceTo", "FinishJob"]);
        Read(Good).Steps[2].ShouldBeOfType<ScenarioStep.Advance>().By.ShouldBe(TimeSpan.FromHours(32));
    }

    [Test]
    public void A_path_has_branches_within_braces()
    {
        Read(Good).Expected.Paths.Single().Items[1].ToString().ShouldBe("{notify-customer | restock > callback}");
    }

    [TestCase("clock: 2026-12-01 10:00", "clock: gestern", 2, 8)]
    [TestCase("title: 一条场景", "titel: 一条场景", 7, 5)]
    [TestCase("by: u020", "who: u020", 14, 14)]
    [TestCase("advance: 1d 8h", "advance: soon", 18, 18)]
    [TestCase("register > {notify", "register >> {notify", 23, 13)]
    [TestCase("end: end-refunded", "ende: end-refunded", 25, 13)]
    public void What_is_wrong_is_said_with_its_place(string good, string bad, int line, int column)
    {
        var problems = ScenarioReader.Read(Good.Replace(good, bad, StringComparison.Ordinal), "scenarios.yaml").Problems;

        problems.ShouldContain(p => p.Place == new FilePlace("scenarios.yaml", line, column), string.Join('\n', problems));
    }

    [TestCase("")]
    [TestCase("- 1")]
    [TestCase("a: &x [1]\nb: *x")]
    [TestCase("scenarios: {{{{")]
    [TestCase("process: \"x")]
    public void Whatever_the_text_is_the_answer_is_a_problem(string text)
    {
        var result = ScenarioReader.Read(text, "scenarios.yaml");

        result.File.ShouldBeNull();
        result.Problems.ShouldNotBeEmpty();
    }

    [Test]
    public void An_id_stands_for_one_scenario()
    {
        var twice = Good + "\n" + string.Join('\n', Good.Split('\n').SkipWhile(line => !line.Contains("- id", StringComparison.Ordinal)));

        ScenarioReader.Read(twice, "f").Problems.Single().Code.ShouldBe(ScenarioProblemCodes.DuplicateId);
    }

    private static Scenario Read(string text)
    {
        var result = ScenarioReader.Read(text, "scenarios.yaml");
        result.Problems.ShouldBeEmpty();
        return result.File!.Scenarios.Single();
    }
}
