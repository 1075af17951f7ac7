using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Flows;

/// <summary>BPMN 2.0.2 §13.4: gateways.</summary>
[TestFixture]
public sealed class GatewayTests
{
    [Test]
    public void Exclusive_gateway_takes_the_first_flow_whose_condition_holds()
    {
        var engine = new TestEngine(Choice());
        engine.Start("p", new FeelEntry("amount", 700)).Completed.ShouldBe(["start", "gw", "large", "end"]);
        engine.Start("p", new FeelEntry("amount", 200)).Completed.ShouldBe(["start", "gw", "medium", "end"]);
    }

    [Test]
    public void Exclusive_gateway_takes_the_default_flow_when_no_condition_holds() =>
        new TestEngine(Choice()).Start("p", new FeelEntry("amount", 50)).Completed.ShouldBe(["start", "gw", "small", "end"]);

    [Test]
    public void The_flow_that_was_taken_carries_its_condition_with_what_was_read()
    {
        var engine = new TestEngine(Choice());
        engine.Start("p", new FeelEntry("amount", 700));
        var condition = engine.Events.OfType<SequenceFlowTaken>().Single(f => f.FlowId == "gw-large").Condition.ShouldNotBeNull();
        condition.Expression.ShouldBe("=amount > 500");
        condition.Read.ShouldBe(FeelContext.Of(new FeelEntry("amount", 700)));
        condition.Result.ShouldBe(FeelBoolean.True);
    }

    [Test]
    public void No_condition_and_no_default_is_an_incident_and_resolving_chooses_again()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Exclusive("gw")
                .End("a")
                .End("b")
                .Path("start", "gw")
                .Flow("gw", "a", "=x = 1")
                .Flow("gw", "b", "=x = 2")
        );
        var instance = engine.Start("p", new FeelEntry("x", 3));
        instance.Incident.ErrorType.ShouldBe("CONDITION_ERROR");
        instance.Set(new FeelEntry("x", 2)).Resolve();
        instance.Completed.ShouldBe(["start", "gw", "b"]);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_condition_that_is_neither_true_nor_false_is_an_incident()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Exclusive("gw")
                .End("a")
                .End("b")
                .Path("start", "gw")
                .Flow("gw", "a", "=missing")
                .Flow("gw", "b", "=true")
        );
        var instance = engine.Start("p");
        instance.Incident.ErrorType.ShouldBe("EXTRACT_VALUE_ERROR");
        instance.Set(new FeelEntry("missing", true)).Resolve().Completed.ShouldBe(["start", "gw", "a"]);
    }

    [Test]
    public void Exclusive_gateway_lets_every_token_through_when_merging()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .Exclusive("merge")
                .End()
                .Path("start", "fork", "merge", "end")
                .Flow("fork", "merge", id: "second")
        );
        var instance = engine.Start("p");
        instance.Completed.Count(id => id == "end").ShouldBe(2);
        instance.ShouldBeOver();
    }

    [Test]
    public void Parallel_join_waits_for_a_token_on_each_incoming_flow()
    {
        var engine = new TestEngine(ForkAndJoin());
        var instance = engine.Start("p").CompleteJob("a");
        instance.Active.ShouldBe(["b"]);
        instance.CompleteJob("b");
        instance.Completed.Count(id => id == "join").ShouldBe(1);
        instance.ShouldBeOver();
    }

    [Test]
    public void The_lineage_of_a_join_names_all_that_came_the_last_arriver_last()
    {
        var engine = new TestEngine(ForkAndJoin());
        var instance = engine.Start("p").CompleteJob("b").CompleteJob("a");
        instance.ElementOf("join").Lineage.Select(l => l.Element.Id).ShouldBe(["b", "a"]);
    }

    [Test]
    public void Two_tokens_on_one_flow_do_not_fire_a_parallel_join()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .Exclusive("merge")
                .ServiceTask("a")
                .Parallel("join")
                .End()
                .Path("start", "fork", "merge", "join", "end")
                .Flow("fork", "merge", id: "again")
                .Path("fork", "a", "join")
        );
        var instance = engine.Start("p");
        instance.Completed.ShouldNotContain("join");
        instance.CompleteJob("a");
        instance.Completed.Count(id => id == "join").ShouldBe(1);
        instance.State.Root.Inside!.Tokens.Length.ShouldBe(1, "the second token waits for the next round");
    }

    [Test]
    public void A_long_chain_of_forks_and_joins_does_not_become_a_deep_stack()
    {
        const int Length = 4_000;
        var process = new ProcessBuilder("p").Start().Path("start", "g0");
        for (var i = 0; i <= Length; i++)
            process.Parallel($"g{i}");
        for (var i = 0; i < Length; i++)
            process.Flow($"g{i}", $"g{i + 1}", id: $"a{i}").Flow($"g{i}", $"g{i + 1}", id: $"b{i}");
        // A single run in a small stack; the harness would compare megabytes of state after it.
        var engine = new TestEngine(process.End().Path($"g{Length}", "end"));
        var state = new ProcessInstanceState(new ProcessInstanceKey(1), engine.Definitions.Process);
        var context = new DecideContext(engine.Now, engine, Actor.System, engine.Organization, engine.Definitions, engine.Limits);
        var command = new CreateProcessInstance(
            state.Key,
            engine.Definitions.LatestProcess("p")!.Key,
            FeelContext.Empty,
            new StartCause(StartKind.Manual)
        );
        var thread = new Thread(() => state.Decide(command, context), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        state.IsRunning.ShouldBeFalse();
    }

    [Test]
    public void Inclusive_gateway_takes_every_flow_whose_condition_holds()
    {
        var instance = new TestEngine(InclusiveForkAndJoin()).Start("p", new FeelEntry("a", true), new FeelEntry("b", true));
        instance.Active.ShouldBe(["a", "b"]);
    }

    [Test]
    public void Inclusive_gateway_takes_the_default_flow_when_no_condition_holds()
    {
        var instance = new TestEngine(InclusiveForkAndJoin()).Start("p", new FeelEntry("a", false), new FeelEntry("b", false));
        instance.Active.ShouldBe(["c"]);
        instance.CompleteJob("c").ShouldBeOver();
    }

    [Test]
    public void Inclusive_join_waits_for_every_token_that_can_still_arrive()
    {
        var instance = new TestEngine(InclusiveForkAndJoin()).Start("p", new FeelEntry("a", true), new FeelEntry("b", true));
        instance.CompleteJob("a");
        instance.Completed.ShouldNotContain("join");
        instance.CompleteJob("b");
        instance.Completed.Count(id => id == "join").ShouldBe(1);
        instance.ShouldBeOver();
    }

    [Test]
    public void Inclusive_join_does_not_wait_for_flows_that_no_token_can_reach()
    {
        var instance = new TestEngine(InclusiveForkAndJoin()).Start("p", new FeelEntry("a", true), new FeelEntry("b", false));
        instance.CompleteJob("a");
        instance.ShouldBeOver();
    }

    [Test]
    public void Inclusive_join_is_judged_again_when_a_token_goes_another_way()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Inclusive("fork")
                .ServiceTask("a")
                .ServiceTask("b")
                .Exclusive("gw", "gw-out")
                .Inclusive("join")
                .End()
                .End("out")
                .Path("start", "fork")
                .Flow("fork", "a", "=true")
                .Flow("fork", "b", "=true")
                .Path("a", "join", "end")
                .Path("b", "gw")
                .Flow("gw", "join", "=stay")
                .Flow("gw", "out")
        );
        var instance = engine.Start("p", new FeelEntry("stay", false)).CompleteJob("a");
        instance.Completed.ShouldNotContain("join");
        instance.CompleteJob("b");
        instance.Completed.ShouldContain("join");
        instance.ShouldBeOver();
    }

    [Test]
    public void Inclusive_join_is_judged_again_when_a_token_dies()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .ServiceTask("a")
                .ServiceTask("b")
                .BoundaryError("err", "b", "E")
                .Inclusive("join")
                .End()
                .End("failed")
                .Path("start", "fork", "a", "join", "end")
                .Path("fork", "b", "join")
                .Path("err", "failed")
        );
        var instance = engine.Start("p").CompleteJob("a").ThrowError("b", "E");
        instance.Completed.ShouldContain("join");
        instance.ShouldBeOver();
    }

    [Test]
    public void Inclusive_join_waits_for_a_token_that_can_come_by_a_boundary_event()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Parallel("fork")
                .ServiceTask("a")
                .ServiceTask("b")
                .BoundaryError("err", "b", "E")
                .Inclusive("join")
                .End()
                .End("other")
                .Path("start", "fork", "a", "join", "end")
                .Path("fork", "b", "other")
                .Path("err", "join")
        );
        var instance = engine.Start("p").CompleteJob("a");
        instance.Completed.ShouldNotContain("join");
        instance.ThrowError("b", "E");
        instance.Completed.Count(id => id == "join").ShouldBe(1);
        instance.ShouldBeOver();
    }

    [Test]
    public void A_flow_with_a_condition_may_leave_an_activity_directly()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Task("a", a => a with { Default = "a-otherwise" })
                .End("yes")
                .End("otherwise")
                .Path("start", "a")
                .Flow("a", "yes", "=x")
                .Flow("a", "otherwise")
        );
        engine.Start("p", new FeelEntry("x", true)).Completed.ShouldBe(["start", "a", "yes"]);
        engine.Start("p", new FeelEntry("x", false)).Completed.ShouldBe(["start", "a", "otherwise"]);
    }

    private static ProcessBuilder Choice() =>
        new ProcessBuilder("p")
            .Start()
            .Exclusive("gw", "gw-small")
            .Task("large")
            .Task("medium")
            .Task("small")
            .End()
            .Path("start", "gw")
            .Flow("gw", "large", "=amount > 500")
            .Flow("gw", "medium", "=amount > 100")
            .Flow("gw", "small")
            .Path("large", "end")
            .Path("medium", "end")
            .Path("small", "end");

    private static ProcessBuilder ForkAndJoin() =>
        new ProcessBuilder("p")
            .Start()
            .Parallel("fork")
            .ServiceTask("a")
            .ServiceTask("b")
            .Parallel("join")
            .End()
            .Path("start", "fork", "a", "join", "end")
            .Path("fork", "b", "join");

    private static ProcessBuilder InclusiveForkAndJoin() =>
        new ProcessBuilder("p")
            .Start()
            .Inclusive("fork", "fork-c")
            .ServiceTask("a")
            .ServiceTask("b")
            .ServiceTask("c")
            .Inclusive("join")
            .End()
            .Path("start", "fork")
            .Flow("fork", "a", "=a")
            .Flow("fork", "b", "=b")
            .Flow("fork", "c")
            .Path("a", "join", "end")
            .Path("b", "join")
            .Path("c", "join");
}
