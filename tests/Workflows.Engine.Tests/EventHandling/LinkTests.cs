using Workflows.Engine.Tests.Building;

namespace Workflows.Engine.Tests.EventHandling;

/// <summary>BPMN 2.0.2 §10.5.5: a pair of link events is a sequence flow that is not drawn.</summary>
[TestFixture]
public sealed class LinkTests
{
    [Test]
    public void A_token_goes_on_at_the_catching_end_of_the_link()
    {
        var instance = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .Throw("away", ProcessBuilder.LinkTo("L"))
                .Catch("here", ProcessBuilder.LinkTo("L"))
                .ServiceTask("work")
                .End()
                .Path("start", "away")
                .Path("here", "work", "end")
        ).Start("p");
        instance.Active.ShouldBe(["work"]);
        instance.CompleteJob("work").ShouldBeOver();
        instance.Completed.ShouldBe(["start", "away", "here", "work", "end"]);
    }
}
