using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Variables;

/// <summary>Variables as Camunda 8 documents them: scopes, mappings, propagation.</summary>
[TestFixture]
public sealed class VariableTests
{
    [Test]
    public void The_engine_writes_business_key_and_requester_at_the_start()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().ServiceTask("a").Path("start", "a"));
        engine.Organization = Organization.Centre.Snapshot;
        engine.Actor = new Actor(ActorKind.Person, "u-after-1");
        var instance = engine.Start("p");
        instance.Variable("businessKey").ToString().ShouldBe($"\"{instance.State.Key}\"");
        instance.Variable("requesterUserId").ShouldBe(new FeelString("u-after-1"));
        ((FeelContext)instance.Variable("config"))["refundManagerLimit"].ShouldBe((FeelValue)500);
    }

    [Test]
    public void Completion_without_output_mappings_merges_into_the_root_when_no_scope_has_the_name()
    {
        var engine = new TestEngine(InSubProcess(s => s));
        var instance = engine.Start("p").CompleteJob("work", new FeelEntry("x", 1));
        instance.Variable("x").ShouldBe((FeelValue)1);
    }

    [Test]
    public void Completion_without_output_mappings_merges_into_the_nearest_scope_that_has_the_name()
    {
        var engine = new TestEngine(InSubProcess(s => s with { IoMapping = ProcessBuilder.Mapping([("x", "=0")], []) }));
        var instance = engine.Start("p").CompleteJob("work", new FeelEntry("x", 1), new FeelEntry("y", 2));
        instance.Variable("x").IsNull.ShouldBeTrue("x stays in the subprocess");
        instance.Variable("y").ShouldBe((FeelValue)2);
        instance.ElementOf("sub").Variables!.TryGet("x", out var x).ShouldBeTrue();
        x.ShouldBe((FeelValue)1);
    }

    [Test]
    public void An_output_mapping_suppresses_everything_else()
    {
        var engine = new TestEngine(WithWork(t => t with { IoMapping = ProcessBuilder.Mapping([], [("total", "=a + b")]) }));
        var instance = engine.Start("p").CompleteJob("work", new FeelEntry("a", 1), new FeelEntry("b", 2));
        instance.Variable("total").ShouldBe((FeelValue)3);
        instance.Variable("a").IsNull.ShouldBeTrue();
    }

    [Test]
    public void Input_mappings_make_locals_that_end_with_the_element()
    {
        var engine = new TestEngine(WithWork(t => t with { IoMapping = ProcessBuilder.Mapping([("local", "=x * 2")], []) }));
        var instance = engine.Start("p", new FeelEntry("x", 21));
        instance.ElementOf("work").Variables!.TryGet("local", out var local).ShouldBeTrue();
        local.ShouldBe((FeelValue)42);
        instance.CompleteJob("work");
        instance.Variable("local").IsNull.ShouldBeTrue();
    }

    [Test]
    public void A_result_with_the_name_of_an_input_local_stays_local()
    {
        var engine = new TestEngine(WithWork(t => t with { IoMapping = ProcessBuilder.Mapping([("x", "=1")], []) }));
        engine.Start("p").CompleteJob("work", new FeelEntry("x", 2)).Variable("x").IsNull.ShouldBeTrue();
    }

    [Test]
    public void A_later_mapping_sees_what_an_earlier_one_gave()
    {
        var engine = new TestEngine(
            WithWork(t => t with { IoMapping = ProcessBuilder.Mapping([("a", "=1"), ("b", "=a + 1")], [("c", "=b"), ("d", "=c + 1")]) })
        );
        var instance = engine.Start("p").CompleteJob("work");
        instance.Variable("d").ShouldBe((FeelValue)3);
    }

    [Test]
    public void A_path_as_target_builds_a_context_and_keeps_its_other_entries()
    {
        var engine = new TestEngine(
            WithWork(t => t with { IoMapping = ProcessBuilder.Mapping([], [("order.total", "=5"), ("order.paid.by", "=\"card\"")]) })
        );
        var order = FeelContext.Of(new FeelEntry("id", "O-1"));
        var instance = engine.Start("p", new FeelEntry("order", order)).CompleteJob("work");
        instance
            .Variable("order")
            .ShouldBe(
                FeelContext.Of(
                    new FeelEntry("id", "O-1"),
                    new FeelEntry("total", 5),
                    new FeelEntry("paid", FeelContext.Of(new FeelEntry("by", "card")))
                )
            );
    }

    [Test]
    public void Dates_become_texts_when_they_are_stored()
    {
        var engine = new TestEngine(WithWork(t => t with { IoMapping = ProcessBuilder.Mapping([], [("due", "=date(\"2027-06-01\")")]) }));
        engine.Start("p").CompleteJob("work").Variable("due").ShouldBe(new FeelString("2027-06-01"));
    }

    [Test]
    public void A_mapping_that_cannot_be_evaluated_is_an_incident_and_resolving_maps_again()
    {
        var engine = new TestEngine(WithWork(t => t with { IoMapping = ProcessBuilder.Mapping([("x", "=assert(y, y != null)")], []) }));
        var instance = engine.Start("p");
        instance.Incident.ErrorType.ShouldBe("IO_MAPPING_ERROR");
        engine.Events.ShouldContain(e => e is ElementActivating);
        instance.State.Jobs.ShouldBeEmpty();
        instance.Set(new FeelEntry("y", 1)).Resolve().CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void An_output_mapping_that_fails_keeps_what_the_job_brought_until_it_is_resolved()
    {
        var engine = new TestEngine(WithWork(t => t with { IoMapping = ProcessBuilder.Mapping([], [("x", "=assert(r + y, y != null)")]) }));
        var instance = engine.Start("p").CompleteJob("work", new FeelEntry("r", 40));
        instance.Incident.ErrorType.ShouldBe("IO_MAPPING_ERROR");
        instance.Set(new FeelEntry("y", 2)).Resolve();
        instance.Variable("x").ShouldBe((FeelValue)42);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_script_writes_its_result_variable()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().ScriptTask("s", "=1 + 2", "sum").End().Path("start", "s", "end"));
        var instance = engine.Start("p");
        instance.Variable("sum").ShouldBe((FeelValue)3);
        engine.Events.OfType<ScriptEvaluated>().Single().Evaluation.Expression.ShouldBe("=1 + 2");
    }

    [Test]
    public void Variables_can_be_set_in_one_scope_or_where_they_are_found()
    {
        var engine = new TestEngine(InSubProcess(s => s with { IoMapping = ProcessBuilder.Mapping([("x", "=0")], []) }));
        var instance = engine.Start("p");
        var work = instance.ElementOf("work").Id;
        instance.Do(new SetVariables(work, FeelContext.Of(new FeelEntry("x", 5), new FeelEntry("z", 6)), Local: false));
        instance.ElementOf("sub").Variables!.TryGet("x", out var x).ShouldBeTrue();
        x.ShouldBe((FeelValue)5);
        instance.Variable("z").ShouldBe((FeelValue)6);
        instance.Do(new SetVariables(work, FeelContext.Of(new FeelEntry("x", 7)), Local: true));
        instance.ElementOf("work").Variables!.TryGet("x", out x).ShouldBeTrue();
        x.ShouldBe((FeelValue)7);
    }

    [Test]
    public void A_message_start_event_with_output_mappings_chooses_what_becomes_a_variable()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p").MessageStart("start", "m", ("a", "=x")).ServiceTask("work").Path("start", "work")
        );
        engine.Publish("m", "", new FeelEntry("x", 1), new FeelEntry("y", 2));
        var instance = engine.InstancesOf("p").ShouldHaveSingleItem();
        instance.Variable("a").ShouldBe((FeelValue)1);
        instance.Variable("y").IsNull.ShouldBeTrue();
    }

    [Test]
    public void A_message_start_event_without_mappings_keeps_everything()
    {
        var engine = new TestEngine(new ProcessBuilder("p").MessageStart("start", "m").ServiceTask("work").Path("start", "work"));
        engine.Publish("m", "", new FeelEntry("x", 1));
        engine.InstancesOf("p").ShouldHaveSingleItem().Variable("x").ShouldBe((FeelValue)1);
    }

    private static ProcessBuilder WithWork(Func<Bpmn.Model.ServiceTask, Bpmn.Model.ServiceTask> with) =>
        new ProcessBuilder("p").Start().ServiceTask("work", with: with).End().Path("start", "work", "end");

    private static ProcessBuilder InSubProcess(Func<Bpmn.Model.SubProcess, Bpmn.Model.SubProcess> with) =>
        new ProcessBuilder("p")
            .Start()
            .SubProcess("sub", s => s.Start("s1").ServiceTask("work").ServiceTask("more").Path("s1", "work", "more"), with)
            .End()
            .Path("start", "sub", "end");
}
