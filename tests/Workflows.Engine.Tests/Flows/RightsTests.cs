using Workflows.Bpmn.Ops;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Engine.Tests.UserTasks;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Flows;

/// <summary>Who may start, cancel and help an instance.</summary>
[TestFixture]
public sealed class RightsTests
{
    [Test]
    public void A_flow_is_started_by_those_whom_its_model_names()
    {
        var engine = Engine();
        Start(engine, "u-after-1").ShouldBeOfType<Decision.Accepted>();
        Start(engine, "u-keeper").ShouldBeOfType<Decision.Rejected>().Rejection.Kind.ShouldBe(RejectionKind.Forbidden);
    }

    [Test]
    public void A_person_starts_in_their_own_name_whatever_the_variables_say()
    {
        var engine = Engine();
        Start(engine, "u-after-1", new FeelEntry("requesterUserId", "u-director")).ShouldBeOfType<Decision.Accepted>();
        engine.InstancesOf("p").Single().Variable("requesterUserId").ShouldBe(new FeelString("u-after-1"));
    }

    [Test]
    public void Only_the_owner_cancels_sets_variables_and_resolves()
    {
        var engine = Engine();
        Start(engine, "u-after-1");
        var instance = engine.InstancesOf("p").Single();
        instance.RefuseTo("u-after-1", new CancelProcessInstance()).Kind.ShouldBe(RejectionKind.Forbidden);
        instance
            .RefuseTo("u-after-1", new SetVariables(instance.State.Key.Root, FeelContext.Empty, true))
            .Kind.ShouldBe(RejectionKind.Forbidden);
        instance.RefuseTo("u-after-1", new ResolveIncident(new IncidentKey(1))).Kind.ShouldBe(RejectionKind.Forbidden);
        instance.As("u-sales", _ => new CancelProcessInstance("no longer needed"));
        instance.IsTerminated.ShouldBeTrue();
    }

    [Test]
    public void A_flow_without_a_none_start_event_is_not_started_by_hand()
    {
        var engine = AssignmentTests.Engine(new ProcessBuilder("p").MessageStart("start", "m").End().Path("start", "end"));
        Start(engine, "u-after-1").ShouldBeOfType<Decision.Rejected>().Rejection.Code.ShouldBe("NO_START_EVENT");
    }

    private static TestEngine Engine()
    {
        var process = new ProcessBuilder("p").Start().ServiceTask("work").Path("start", "work");
        process.Terms = new ProcessTerms(
            "sales-manager",
            System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty,
            default
        );
        process.Rights.Add(new Right("start", "after-sales", null, null, default));
        return AssignmentTests.Engine(process);
    }

    private static Decision Start(TestEngine engine, string person, params FeelEntry[] variables)
    {
        engine.Actor = new Actor(ActorKind.Person, person);
        var key = new ProcessInstanceKey(engine.Next());
        return engine.Decide(
            StreamId.Of(key),
            new CreateProcessInstance(
                key,
                engine.Definitions.LatestProcess("p")!.Key,
                FeelContext.Of(variables),
                new StartCause(StartKind.Manual)
            )
        );
    }
}
