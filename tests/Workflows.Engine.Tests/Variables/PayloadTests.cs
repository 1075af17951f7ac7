using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Variables;

/// <summary>Values kept apart from the stream: large ones, and what is personal.</summary>
[TestFixture]
public sealed class PayloadTests
{
    [Test]
    public void A_large_value_is_sealed_and_still_there_for_the_flow()
    {
        var engine = new TestEngine(new ProcessBuilder("p").Start().ServiceTask("a").Path("start", "a"));
        var text = new string('x', 5000);
        var instance = engine.Start("p", new FeelEntry("note", text), new FeelEntry("short", "x"));
        var changes = engine.Events.OfType<VariablesChanged>().SelectMany(e => e.Changes).ToList();
        var sealedChange = changes.Single(c => c.Name == "note");
        var payload = engine.Payloads.ShouldHaveSingleItem();
        sealedChange.PayloadHash.ShouldBe(payload.Hash);
        payload.Hash.ShouldBe(SealedValue.HashOf(payload.Salt, payload.Content));
        changes.Single(c => c.Name == "short").PayloadHash.ShouldBeNull();
        instance.Variable("note").ShouldBe(new FeelString(text));
    }

    [Test]
    public void A_personal_variable_is_sealed_however_short()
    {
        var process = new ProcessBuilder("p").Start().ServiceTask("a").Path("start", "a");
        process.Personal.Add("contactPhone");
        var engine = new TestEngine(process);
        engine.Start("p", new FeelEntry("contactPhone", "13800000000"));
        engine.Payloads.ShouldHaveSingleItem();
    }

    [Test]
    public void The_same_short_value_has_another_hash_each_time()
    {
        var process = new ProcessBuilder("p").Start().ServiceTask("a").Path("start", "a");
        process.Personal.Add("contactPhone");
        var engine = new TestEngine(process);
        engine.Start("p", new FeelEntry("contactPhone", "13800000000"));
        engine.Start("p", new FeelEntry("contactPhone", "13800000000"));
        engine.Payloads.Select(p => p.Hash).ShouldBeUnique();
    }
}
