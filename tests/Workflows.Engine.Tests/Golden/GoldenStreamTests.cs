using Workflows.Bpmn;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Serialization;
using Workflows.Engine.Tests.Building;
using Workflows.Engine.Tests.Handbook;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Golden;

/// <summary>
/// Streams of released shapes, as their bytes were written, with the model that they ran. They must fold for ever: a change of an event's shape needs an upcaster, never
/// another golden stream in place of an old one.
/// </summary>
[TestFixture]
public sealed class GoldenStreamTests
{
    private const string ReturnStraight = "return-straight";

    [Test]
    public void The_return_of_the_first_release_folds_to_its_end()
    {
        var state = Fold(ReturnStraight);
        var view = state.View().ShouldNotBeNull();
        view.State.ShouldBe(Workflows.Engine.ProcessInstances.LifeCycle.Completed);
        view.ActiveElements.ShouldBeEmpty();
        view.Elements[0].Variables["refundStatus"].ShouldBe(new FeelString("success"));
        Erased.Is(view.Elements[0].Variables["contactPhone"]).ShouldBeTrue("its payload is not beside the stream");
        view.Handoffs.Select(handoff => handoff.Phase).ShouldBe(["Accepted", "Accepted", "Accepted", "Accepted"]);
    }

    [Test]
    public void Reading_and_writing_keeps_every_byte()
    {
        foreach (var body in Commits(ReturnStraight))
            EventCodec.Default.Write(EventCodec.Default.Read(body)).ShouldBe(body);
    }

    [Test]
    [Explicit("Writes a new golden stream; for a new release, beside the old ones.")]
    public void Record()
    {
        var engine = HandbookFiles.Engine("p15-return");
        ReturnFlowTests.GoStraight(engine);
        var commits = engine.Commits.Where(commit => commit.Stream.Kind == StreamId.ProcessInstanceKind).Select(commit => commit.Body);
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, ReturnStraight);
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "commits.jsonl"), commits.Select(System.Text.Encoding.UTF8.GetString));
        File.Copy(HandbookFiles.PathOf("p15-return/p15-return.bpmn"), Path.Combine(folder, "model.bpmn"), overwrite: true);
        TestContext.Out.WriteLine(folder);
    }

    private static ProcessInstanceState Fold(string name)
    {
        var model = BpmnReader.Read(File.ReadAllBytes(PathOf(name, "model.bpmn")), "model.bpmn").Model.ShouldNotBeNull();
        var definitions = new Deployed();
        var definition = definitions.Add(model, model.ExecutableProcesses.Single());
        ProcessInstanceState? state = null;
        foreach (var body in Commits(name))
        {
            foreach (var e in EventCodec.Default.Read(body))
            {
                if (e is Events.ProcessInstances.ProcessInstanceCreated created)
                    state = new ProcessInstanceState(created.Instance, _ => definition);
                state.ShouldNotBeNull().Apply(SealedEvents.PutBack(e, _ => null));
            }
        }
        return state.ShouldNotBeNull();
    }

    private static IEnumerable<byte[]> Commits(string name) =>
        File.ReadAllLines(PathOf(name, "commits.jsonl")).Select(System.Text.Encoding.UTF8.GetBytes);

    private static string PathOf(string name, string file) =>
        Path.Combine(HandbookFiles.PathOf(".."), "tests", "Workflows.Engine.Tests", "Golden", name, file);
}
