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
    public void A_personal_value_stands_nowhere_in_the_stream_wherever_it_was_submitted_read_or_copied()
    {
        var process = new ProcessBuilder("p")
            .Start()
            .UserTask("ask")
            .ScriptTask("copy", "={phone: contactPhone}", "copied")
            .Exclusive("gw", "gw-end")
            .ServiceTask("call", with: t => t with { IoMapping = ProcessBuilder.Mapping([("to", "=contactPhone")], []) })
            .End()
            .Path("start", "ask", "copy", "gw")
            .Flow("gw", "call", "=string length(contactPhone) > 5")
            .Path("gw", "end");
        process.Personal.Add("contactPhone");
        var engine = new TestEngine(process);
        var instance = engine.Start("p").CompleteTask("ask", null, new FeelEntry("contactPhone", "13812345678"));
        instance.ElementOf("call").Variables!.TryGet("to", out var to).ShouldBeTrue();
        to.ShouldBe(new FeelString("13812345678"));
        engine.Bytes.ToString().ShouldNotContain("13812345678");
        engine.Payloads.ShouldHaveSingleItem("copies belong to the same payload");
    }

    [Test]
    public void What_was_erased_says_so()
    {
        var changed = new VariablesChanged(new(1), [new VariableChange(new(2), "phone", FeelNull.Instance, "hash")]);
        var back = SealedEvents.PutBack(changed, _ => null).ShouldBeOfType<VariablesChanged>();
        Erased.Is(back.Changes[0].Value).ShouldBeTrue();
        SealedEvents.HashesIn(changed).ShouldBe(["hash"]);
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
