using System.Text;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Deployments;
using Workflows.Engine.Events.Deployments;
using Workflows.Engine.Tests.Messages;
using Workflows.Organization;

namespace Workflows.Engine.Tests.Deployments;

[TestFixture]
public sealed class DeploymentTests
{
    private sealed class Keys : IKeySource
    {
        private long next = 1;

        public long Next() => next++;
    }

    private readonly Keys keys = new();
    private DeploymentState state = null!;

    [SetUp]
    public void Begin() => state = new DeploymentState(StreamId.Deployments);

    [Test]
    public void The_same_content_keeps_its_version_and_key()
    {
        var first = Deploy(Process("p", "a")).Processes.Single();
        var second = Deploy(Process("p", "a")).Processes.Single();
        (second.Key, second.Version, second.IsNew).ShouldBe((first.Key, 1, false));
    }

    [Test]
    public void Other_content_is_the_next_version()
    {
        Deploy(Process("p", "a"));
        var second = Deploy(Process("p", "b")).Processes.Single();
        (second.Version, second.IsNew).ShouldBe((2, true));
    }

    [Test]
    public void Going_back_to_older_content_is_a_new_version_too()
    {
        Deploy(Process("p", "a"));
        Deploy(Process("p", "b"));
        Deploy(Process("p", "a")).Processes.Single().Version.ShouldBe(3);
    }

    [Test]
    public void Start_up_leaves_alone_what_was_ever_deployed_so_that_a_published_version_stays_the_latest()
    {
        Deploy(Process("p", "a"));
        Deploy(Process("p", "published"));
        var again = Decide(new DeployResources(new(99), [Process("p", "a")], OnlyNewContent: true));
        again.ShouldBeOfType<Decision.Accepted>().Events.ShouldBeEmpty();
        var newer = Decide(new DeployResources(new(99), [Process("p", "a"), Process("q", "new")], OnlyNewContent: true));
        newer
            .ShouldBeOfType<Decision.Accepted>()
            .Events.OfType<ResourcesDeployed>()
            .Single()
            .Processes.Select(p => p.ProcessId)
            .ShouldBe(["q"]);
    }

    [Test]
    public void One_bad_file_refuses_all_with_its_place()
    {
        var bad = new ResourceFile("bad.bpmn", Encoding.UTF8.GetBytes("<definitions"));
        var rejection = Rejected(new DeployResources(new(1), [Process("p", "a"), bad]));
        rejection.Kind.ShouldBe(RejectionKind.Invalid);
        rejection.Problems.ShouldContain(p => p.Resource == "bad.bpmn" && p.Line > 0);
        state.Sequence.ShouldBe(0);
    }

    [TestCase("../evil.bpmn")]
    [TestCase("a/b.bpmn")]
    [TestCase("c:\\x.form")]
    [TestCase("x.exe")]
    [TestCase("")]
    public void A_name_with_a_path_or_an_unknown_ending_is_refused(string name) =>
        Rejected(new DeployResources(new(1), [new ResourceFile(name, [])])).Problems.ShouldHaveSingleItem().Code.ShouldBe("RESOURCE_NAME");

    [Test]
    public void The_same_id_twice_in_one_deployment_is_refused() =>
        Rejected(new DeployResources(new(1), [Process("p", "a"), Process("p", "b") with { Name = "other.bpmn" }]))
            .Problems.ShouldContain(p => p.Code == "DUPLICATE_ID_IN_DEPLOYMENT" && p.ElementId == "p");

    [Test]
    public void An_empty_deployment_is_refused() => Rejected(new DeployResources(new(1), [])).Code.ShouldBe("NO_RESOURCES");

    [Test]
    public void Somebody_without_the_role_may_not_publish()
    {
        var clerk = new Actor(ActorKind.Person, "u020");
        Rejected(new DeployResources(new(1), [Process("p", "a")], "说明"), clerk).Kind.ShouldBe(RejectionKind.Forbidden);
    }

    [Test]
    public void A_newer_version_of_somebody_else_is_a_conflict_and_not_overwritten()
    {
        Deploy(Process("p", "a"));
        Deploy(Process("p", "theirs"));
        var mine = new DeployResources(new(5), [Process("p", "mine")]) { BasedOn = new Dictionary<string, int> { ["p"] = 1 } };
        Rejected(mine).Kind.ShouldBe(RejectionKind.Conflict);
    }

    [Test]
    public void Its_events_fold_to_the_same_state()
    {
        Deploy(Process("p", "a"));
        Deploy(Process("p", "b"), Process("q", "c"));
        var folded = new DeploymentState(StreamId.Deployments);
        foreach (var e in state.Deployments)
            folded.Apply(e);
        folded.Deployments.ShouldBe(state.Deployments);
        var next = new DeployResources(new(9), [Process("p", "d")]);
        Version(folded, next).ShouldBe(Version(state, next));
    }

    private int Version(DeploymentState deployments, DeployResources deploy) =>
        deployments
            .Decide(deploy, Context(Actor.System))
            .ShouldBeOfType<Decision.Accepted>()
            .Events.OfType<ResourcesDeployed>()
            .Single()
            .Processes.Single()
            .Version;

    private ResourcesDeployed Deploy(params ResourceFile[] files) =>
        Decide(new DeployResources(new(keys.Next()), files))
            .ShouldBeOfType<Decision.Accepted>()
            .Events.ShouldHaveSingleItem()
            .ShouldBeOfType<ResourcesDeployed>();

    private Rejection Rejected(DeployResources deploy, Actor? actor = null) =>
        Decide(deploy, actor).ShouldBeOfType<Decision.Rejected>().Rejection;

    private Decision Decide(DeployResources deploy, Actor? actor = null) => state.Decide(deploy, Context(actor ?? Actor.System));

    private DecideContext Context(Actor actor) =>
        new(DateTimeOffset.UnixEpoch, keys, actor, OrganizationSnapshot.Empty, new StartingProcesses(), EngineLimits.Default);

    private static ResourceFile Process(string id, string documentation) =>
        new(
            id + ".bpmn",
            Encoding.UTF8.GetBytes(
                $"""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:test">
                  <process id="{id}" isExecutable="true">
                    <documentation>{documentation}</documentation>
                    <startEvent id="start" name="开始"><outgoing>f</outgoing></startEvent>
                    <sequenceFlow id="f" sourceRef="start" targetRef="end"/>
                    <endEvent id="end" name="结束"><incoming>f</incoming></endEvent>
                  </process>
                </definitions>
                """
            )
        );
}
