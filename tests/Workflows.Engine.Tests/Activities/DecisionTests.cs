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

    [Test]
    public void The_event_tells_versions_columns_and_what_was_read()
    {
        var engine = Engine(deployed: true);
        engine.Start("p", new FeelEntry("amount", 800));
        var evaluated = engine.Events.OfType<DecisionEvaluated>().Single();
        evaluated.Source.ShouldNotBeNull().RequirementsId.ShouldBe("defs");
        var decision = evaluated.Decisions.ShouldHaveSingleItem();
        decision.Definition.ShouldBe(evaluated.Definition);
        decision.Reads.ShouldBe(FeelContext.Of(new FeelEntry("amount", 800)));
        decision.MatchedRules.ShouldHaveSingleItem().OutputIds.ShouldBe(["out"]);
    }

    [Test]
    public void Two_hits_of_a_unique_table_are_an_incident_that_names_the_rules_and_the_film_shows_them()
    {
        var engine = new TestEngine(Process());
        engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Table.Replace("FIRST", "UNIQUE", StringComparison.Ordinal)));
        var instance = engine.Start("p", new FeelEntry("amount", 800));
        instance.Incident.ErrorType.ShouldBe("DECISION_EVALUATION_ERROR");
        instance.Incident.Text.Zh.ShouldContain("规则 1, 2");
        instance.Incident.Text.En.ShouldContain("rules 1, 2");
        var evaluated = engine.Events.OfType<DecisionEvaluated>().Single();
        evaluated.Failure.ShouldNotBeNull().Code.ShouldBe("DMN_HIT_POLICY");
        evaluated.Decisions[0].MatchedRules.Select(rule => rule.Index).ShouldBe([1, 2]);

        engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Table));
        instance.Resolve().Variable("level").ShouldBe(new FeelString("manager"));
        instance.ShouldBeOver();
    }

    [Test]
    public void A_value_of_another_type_than_its_column_declares_is_an_incident()
    {
        var engine = Engine(deployed: true);
        var instance = engine.Start("p", new FeelEntry("amount", "many"));
        instance.Incident.ErrorType.ShouldBe("DECISION_EVALUATION_ERROR");
        instance.Incident.Text.En.ShouldContain("Amount");
    }

    [Test]
    public void A_version_tag_finds_the_latest_version_that_bears_it()
    {
        var engine = new TestEngine(Process(versionTag: "v1"));
        engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Tagged("v1", "first")));
        engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Tagged("v1", "second")));
        engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Tagged("v2", "third")));
        engine.Start("p", new FeelEntry("amount", 800)).Variable("level").ShouldBe(new FeelString("second"));
    }

    [Test]
    public void A_version_tag_that_nothing_bears_is_an_incident_until_it_is_deployed()
    {
        var engine = new TestEngine(Process(versionTag: "v1"));
        engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Table));
        var instance = engine.Start("p", new FeelEntry("amount", 800));
        instance.Incident.ErrorType.ShouldBe("CALLED_DECISION_ERROR");
        instance.Incident.Text.En.ShouldContain("v1");
        engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Tagged("v1", "first")));
        instance.Resolve().Variable("level").ShouldBe(new FeelString("first"));
    }

    private static string Tagged(string tag, string manager) =>
        Table
            .Replace(
                "<decisionTable",
                $"<extensionElements><zeebe:versionTag xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" value=\"{tag}\"/></extensionElements><decisionTable",
                StringComparison.Ordinal
            )
            .Replace("\"manager\"", $"\"{manager}\"", StringComparison.Ordinal);

    private static ProcessBuilder Process(string? versionTag = null) =>
        new ProcessBuilder("p").Start().DecisionTask("decide", "level", "level", versionTag).End().Path("start", "decide", "end");

    private static TestEngine Engine(bool deployed)
    {
        var engine = new TestEngine(Process());
        if (deployed)
            engine.Definitions.AddDecisions(Encoding.UTF8.GetBytes(Table));
        return engine;
    }
}
