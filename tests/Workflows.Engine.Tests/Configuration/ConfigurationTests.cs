using Workflows.Engine.Commands.Configuration;
using Workflows.Engine.Configuration;
using Workflows.Engine.Events.Configuration;
using Workflows.Engine.Tests.Building;
using Workflows.Engine.Tests.Organization;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Tests.Configuration;

internal sealed class ConfigurationTests
{
    private static readonly OrganizationSnapshot Organization = Centre.Build(
        Centre.Model() with
        {
            Parameters =
            [
                new ConfigParameter("refundLimit", "退款限额", ConfigType.Money, new ConfigValue.Number(500))
                {
                    Min = 0,
                    Max = 10_000,
                    ChangedBy = [new PositionId("finance-manager")],
                },
                new ConfigParameter("wait", "等待", ConfigType.Duration, new ConfigValue.Text("P5D"))
                {
                    ChangedBy = [new PositionId("finance-manager")],
                },
            ],
        }
    );

    private readonly TestEngine engine = new() { Organization = Organization };
    private ConfigurationState state = null!;

    [SetUp]
    public void Begin() => state = new ConfigurationState(StreamId.Configuration);

    [Test]
    public void A_change_is_an_event_with_the_value_before_and_the_reason()
    {
        var changed = Change("refundLimit", 800, "u-finance", note: " 旺季 ").ShouldBeOfType<Decision.Accepted>().Events.Single();
        changed.ShouldBe(new ConfigurationChanged("refundLimit", 1, 800, 500m, "旺季"));
    }

    [Test]
    public void Null_sets_the_default_again()
    {
        Change("refundLimit", 800, "u-finance");
        var back = (ConfigurationChanged)Change("refundLimit", null, "u-finance").ShouldBeOfType<Decision.Accepted>().Events.Single();
        back.Value.ShouldBeNull();
        back.Version.ShouldBe(2);
    }

    [Test]
    public void The_value_that_holds_already_is_no_change()
    {
        Change("refundLimit", 800, "u-finance");
        Change("refundLimit", 800, "u-finance").ShouldBeOfType<Decision.Accepted>().Events.ShouldBeEmpty();
    }

    [TestCase("refundLimit", 10_001, "PARAMETER_VALUE_INVALID")]
    [TestCase("refundLimit", -1, "PARAMETER_VALUE_INVALID")]
    [TestCase("wait", 5, "PARAMETER_VALUE_INVALID")]
    [TestCase("unknown", 5, "PARAMETER_NOT_FOUND")]
    public void A_value_must_be_of_the_type_and_within_the_limits(string name, int value, string code) =>
        Refused(Change(name, value, "u-finance")).Code.ShouldBe(code);

    [Test]
    public void Only_the_positions_named_may_change_it() =>
        Refused(Change("refundLimit", 800, "u-sales")).Code.ShouldBe("PARAMETER_NOT_YOURS");

    [Test]
    public void A_reason_is_compulsory() =>
        Refused(Change("refundLimit", 800, "u-finance", note: " ")).Code.ShouldBe("PARAMETER_NOTE_REQUIRED");

    [Test]
    public void Who_saw_an_older_value_is_told()
    {
        Change("refundLimit", 800, "u-finance");
        Refused(Change("refundLimit", 900, "u-finance", expected: 0)).Code.ShouldBe("PARAMETER_CHANGED_MEANWHILE");
    }

    [Test]
    public void An_instance_gets_the_values_of_the_moment_at_which_it_starts()
    {
        var process = new ProcessBuilder("p").Start().UserTask("t").End().Path("start", "t", "end");
        var engine = new TestEngine(process) { Organization = Organization };
        var before = engine.Start("p");
        engine.Organization = Organization.WithConfiguration(
            new Dictionary<string, ConfigValue>(StringComparer.Ordinal) { ["refundLimit"] = new ConfigValue.Number(800) },
            1
        );
        var after = engine.Start("p");
        Limit(before).ShouldBe((FeelValue)500m);
        Limit(after).ShouldBe((FeelValue)800m);
    }

    private static FeelValue Limit(Instance instance) => ((FeelContext)instance.Variable("config"))["refundLimit"];

    private static Rejection Refused(Decision decision) => decision.ShouldBeOfType<Decision.Rejected>().Rejection;

    private Decision Change(string name, FeelValue? value, string person, string note = "旺季", int? expected = null) =>
        state.Decide(
            new ChangeConfiguration(name, value, note, expected),
            new DecideContext(
                engine.Now,
                engine,
                new Actor(ActorKind.Person, person),
                Organization,
                engine.Definitions,
                EngineLimits.Default
            )
        );
}
