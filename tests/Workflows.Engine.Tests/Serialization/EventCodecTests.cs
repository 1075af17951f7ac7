using System.Text;
using System.Text.Json.Nodes;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Serialization;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Serialization;

[TestFixture]
public sealed class EventCodecTests
{
    [Test]
    public void Every_event_has_a_name_and_a_shape()
    {
        var names = EventCodec.Default.Names.Select(n => n.Name).ToList();
        names.ShouldBeUnique();
        names.Count.ShouldBeGreaterThan(50);
    }

    [Test]
    public void Values_keep_their_digits()
    {
        Number.TryParse("168.00", out var amount).ShouldBeTrue();
        var change = new VariablesChanged(new(1), [new VariableChange(new(2), "refundAmount", FeelNumber.Of(amount))]);
        var body = EventCodec.Default.Write([change]);
        Encoding.UTF8.GetString(body).ShouldContain("\"value\":168.00");
        var read = EventCodec.Default.Read(body).ShouldHaveSingleItem().ShouldBeOfType<VariablesChanged>();
        read.Changes[0].Value.ToString().ShouldBe("168.00");
    }

    [Test]
    public void A_commit_reads_back_as_it_was_written()
    {
        Event[] events =
        [
            new ElementActivated(new(11), "register", new(1), [new(10)]),
            new SequenceFlowTaken("flow-1", new(1), new(11), new EvaluationRecord("=a > 1", FeelContext.Empty, FeelBoolean.True)),
            new IncidentCreated(new(5), new(11), "register", "IO_MAPPING_ERROR", new("中文", "English"), null, null),
        ];
        var body = EventCodec.Default.Write(events);
        EventCodec.Default.Write(EventCodec.Default.Read(body)).ShouldBe(body);
    }

    [Test]
    public void An_unknown_event_is_an_error_and_never_skipped()
    {
        var body = """[{"type":"ElementVanished","v":1,"data":{}}]"""u8.ToArray();
        Should.Throw<UnknownEventException>(() => EventCodec.Default.Read(body)).Name.ShouldBe("ElementVanished");
    }

    [Test]
    public void A_version_of_the_future_is_an_error()
    {
        var body = """[{"type":"ElementCompleted","v":99,"data":{"key":1}}]"""u8.ToArray();
        Should.Throw<UnknownEventException>(() => EventCodec.Default.Read(body)).Version.ShouldBe(99);
    }

    [Test]
    public void An_older_version_is_lifted_step_by_step()
    {
        var codec = new EventCodec([new Renamed(-1, "instance", "element"), new Renamed(0, "element", "key")]);
        var body = """[{"type":"ElementCompleted","v":-1,"data":{"instance":7}}]"""u8.ToArray();
        codec.Read(body).ShouldHaveSingleItem().ShouldBe(new ElementCompleted(new(7)));
    }

    private sealed class Renamed(int from, string old, string now) : IEventUpcaster
    {
        public string Name => "ElementCompleted";
        public int FromVersion => from;

        public JsonObject Lift(JsonObject data)
        {
            var value = data[old]!.DeepClone();
            data.Remove(old);
            data[now] = value;
            return data;
        }
    }
}
