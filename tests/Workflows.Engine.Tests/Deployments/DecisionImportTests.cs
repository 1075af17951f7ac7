using System.Text;
using Workflows.Dmn;
using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Deployments;
using Workflows.Engine.Events.Deployments;
using Workflows.Engine.Tests.Building;
using Workflows.Organization;

namespace Workflows.Engine.Tests.Deployments;

/// <summary>Decision files import one another: what comes along, else the latest of that namespace; each version keeps to what it found.</summary>
[TestFixture]
public sealed class DecisionImportTests
{
    private sealed class Keys : IKeySource
    {
        private long next = 1000;

        public long Next() => next++;
    }

    private readonly Keys keys = new();
    private Deployed known = null!;
    private DeploymentState state = null!;

    [SetUp]
    public void Begin() => (known, state) = (new Deployed(), new DeploymentState(StreamId.Deployments));

    [Test]
    public void A_file_finds_the_one_that_comes_along_whatever_their_order()
    {
        var deployed = Accepted(Importing(), Rates("0.1"));
        var rates = deployed.Decisions.Single(file => file.RequirementsId == "rates");
        deployed.Decisions.Single(file => file.RequirementsId == "prices").Imports.ShouldBe([rates.RequirementsKey]);
        deployed.Decisions[0].ShouldBe(rates, "whoever reads the event meets a file before those that import it");
    }

    [Test]
    public void Else_it_finds_the_latest_that_is_deployed()
    {
        known.AddDecisions(Rates("0.1").Content);
        known.AddDecisions(Rates("0.2").Content);
        var latest = known.LatestRequirements("urn:rates").ShouldNotBeNull();
        Accepted(Importing()).Decisions.ShouldHaveSingleItem().Imports.ShouldBe([latest.Deployed.RequirementsKey]);
    }

    [Test]
    public void What_is_nowhere_is_a_problem_with_its_place()
    {
        var problem = Rejected(Importing()).Problems[0];
        problem.Code.ShouldBe(DmnCodes.UnknownReference);
        problem.Resource.ShouldBe("prices.dmn");
        problem.Text.En.ShouldContain("urn:rates");
        problem.Line.ShouldBe(2);
    }

    [Test]
    public void Files_that_import_each_other_in_a_circle_are_refused() =>
        Rejected(
            Importing(),
            File(
                "rates",
                "urn:rates",
                """<import name="p" namespace="urn:prices" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>""",
                "1"
            )
        )
            .Problems.ShouldContain(problem => problem.Code == DmnCodes.UnknownReference);

    [Test]
    public void The_same_content_over_the_same_imports_keeps_its_version_and_over_others_is_a_new_one()
    {
        var first = Accepted(Importing(), Rates("0.1")).Decisions.Single(file => file.RequirementsId == "prices");
        var same = Accepted(Importing(), Rates("0.1")).Decisions.Single(file => file.RequirementsId == "prices");
        (same.RequirementsKey, same.IsNew).ShouldBe((first.RequirementsKey, false));
        var over = Accepted(Importing(), Rates("0.2")).Decisions.Single(file => file.RequirementsId == "prices");
        (over.Version, over.IsNew).ShouldBe((2, true));
    }

    private ResourcesDeployed Accepted(params ResourceFile[] files) =>
        Decide(files).ShouldBeOfType<Decision.Accepted>().Events.ShouldHaveSingleItem().ShouldBeOfType<ResourcesDeployed>();

    private Rejection Rejected(params ResourceFile[] files) => Decide(files).ShouldBeOfType<Decision.Rejected>().Rejection;

    private Decision Decide(ResourceFile[] files) =>
        state.Decide(
            new DeployResources(new(keys.Next()), files),
            new DecideContext(DateTimeOffset.UnixEpoch, keys, Actor.System, OrganizationSnapshot.Empty, known, EngineLimits.Default)
        );

    private static ResourceFile Importing() =>
        File(
            "prices",
            "urn:prices",
            """<import name="r" namespace="urn:rates" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>""",
            "100 * r.rates",
            """<informationRequirement><requiredDecision href="urn:rates#rates"/></informationRequirement>"""
        );

    private static ResourceFile Rates(string rate) => File("rates", "urn:rates", "", rate);

    private static ResourceFile File(string id, string ns, string import, string expression, string requirement = "") =>
        new(
            id + ".dmn",
            Encoding.UTF8.GetBytes(
                $"""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="{id}" name="{id}" namespace="{ns}">
                  {import}
                  <decision id="{id}" name="{id}">
                    <variable name="{id}"/>
                    {requirement}
                    <literalExpression><text>{expression}</text></literalExpression>
                  </decision>
                </definitions>
                """
            )
        );
}
