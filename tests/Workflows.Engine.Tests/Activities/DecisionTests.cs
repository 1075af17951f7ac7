using System.Text;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Activities;

/// <summary>Business rule tasks evaluate decisions, and the event holds what was asked and what matched.</summary>
[TestFixture]
public sealed class DecisionTests
{
    private const string Table = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="defs" name="defs" namespace="t">
          <decision id="level" name="Level">
            <decisionTable id="table" hitPolicy="FIRST">
              <input id="in" label="Amount"><inputExpression id="ie" typeRef="number"><text>amount</text></inputExpression></input>
              <output id="out" name="level" typeRef="string"/>
              <rule id="r1"><inputEntry id="c1"><text>&gt; 500</text></inputEntry><outputEntry id="o1"><text>"manager"</text></outputEntry></rule>
              <rule id="r2"><inputEntry id="c2"><text>-</text></inputEntry><outputEntry id="o2"><text>"agent"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    [Test]
    public void The_result_goes_into_its_variable_and_the_event_tells_what_matched()
    {
        var engine = Engine(deployed: true);
        var instance = engine.Start("p", new FeelEntry("amount", 800));
        instance.Variable("level").ShouldBe(new FeelString("manager"));
        var decision = engine.Events.OfType<DecisionEvaluated>().Single().Decisions.ShouldHaveSingleItem();
        decision.Inputs.ShouldHaveSingleItem().Value.ShouldBe((FeelValue)800);
        decision.MatchedRules.ShouldHaveSingleItem().RuleId.ShouldBe("r1");
    }

    [Test]
    public void A_decision_that_is_not_deployed_is_an_incident_and_resolving_asks_again()
    {
        var engine = Engine(deployed: false);
        var instance = engine.Start("p", new FeelEntry("amount", 100));
        instance.Incident.ErrorType.ShouldBe("CALLED_DECISION_ERROR");
        engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Table));
        instance.Resolve().Variable("level").ShouldBe(new FeelString("agent"));
        instance.ShouldBeOver();
    }

    private static TestEngine Engine(bool deployed)
    {
        var engine = new TestEngine(
            new ProcessBuilder("p").Start().DecisionTask("decide", "level", "level").End().Path("start", "decide", "end")
        );
        if (deployed)
            engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Table));
        return engine;
    }
}
