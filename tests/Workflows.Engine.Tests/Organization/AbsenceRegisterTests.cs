using Workflows.Engine.Commands.Organization;
using Workflows.Engine.Events.Organization;
using Workflows.Engine.Organization;
using Workflows.Engine.Tests.Building;

namespace Workflows.Engine.Tests.Organization;

/// <summary>Who says that somebody is away, and what may be said.</summary>
[TestFixture]
public sealed class AbsenceRegisterTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);
    private OrganizationState state = null!;

    [SetUp]
    public void Begin() => state = new OrganizationState(StreamId.Organization);

    [TestCase("u-after-1")]
    [TestCase("u-sales")]
    [TestCase("u-director")]
    public void People_say_it_of_themselves_and_superiors_of_those_below(string actor)
    {
        var changed = Set(actor, Away("u-keeper")).ShouldBeOfType<Decision.Accepted>().Events.Single().ShouldBeOfType<AbsencesChanged>();
        changed.Person.ShouldBe("u-after-1");
        changed.Absences.Single().Deputy.ShouldBe("u-keeper");
    }

    [TestCase("u-after-2")]
    [TestCase("u-keeper")]
    public void Nobody_else_does(string actor) => Code(Set(actor, Away("u-keeper"))).ShouldBe("ABSENCE_NOT_YOURS");

    [Test]
    public void An_account_that_administers_does()
    {
        var account = new Actor(ActorKind.Account, "root", ["administer"]);
        Decide(new SetAbsences("u-after-1", [Away(null)]), account).ShouldBeOfType<Decision.Accepted>();
    }

    [Test]
    public void The_same_again_is_no_event_and_an_empty_list_ends_them()
    {
        Set("u-after-1", Away("u-keeper"));
        Set("u-after-1", Away("u-keeper")).ShouldBeOfType<Decision.Accepted>().Events.ShouldBeEmpty();
        Set("u-after-1").ShouldBeOfType<Decision.Accepted>().Events.ShouldHaveSingleItem();
    }

    [TestCase("u-after-1", 1, "p", "absences[0].deputy")]
    [TestCase("nobody", 1, "p", "absences[0].deputy")]
    [TestCase("u-keeper", 0, "p", "absences[0].to")]
    [TestCase("u-keeper", -1, "p", "absences[0].to")]
    [TestCase("u-keeper", 1, "nothing", "absences[0].processes")]
    public void What_cannot_be_is_refused_at_its_field(string deputy, int days, string process, string field)
    {
        var refused = Set("u-after-1", new AbsenceTerms(Monday, Monday.AddDays(days), deputy, [process]))
            .ShouldBeOfType<Decision.Rejected>();
        refused.Rejection.Code.ShouldBe("ABSENCE_INVALID");
        refused.Rejection.Problems.Single().Field.ShouldBe(field);
    }

    private static AbsenceTerms Away(string? deputy) => new(Monday, Monday.AddDays(1), deputy, ["p"]);

    private static string Code(Decision decision) => decision.ShouldBeOfType<Decision.Rejected>().Rejection.Code;

    private Decision Set(string actor, params AbsenceTerms[] absences) =>
        Decide(new SetAbsences("u-after-1", absences), new Actor(ActorKind.Person, actor));

    private Decision Decide(SetAbsences command, Actor actor)
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().Path("start")) { Organization = Centre.Snapshot };
        return state.Decide(command, new DecideContext(engine.Now, engine, actor, engine.Organization, engine.Definitions, engine.Limits));
    }
}
