using CsCheck;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Properties;

/// <summary>
/// What must hold for every process and every order in which things happen. The harness itself checks after each decision that the events, written to bytes and
/// read back, fold to the live state, and that a refusal changes nothing.
/// </summary>
[TestFixture]
public sealed class ProcessProperties
{
    private const int MostActs = 400;

    [Test]
    public void Every_block_structured_process_ends_and_leaves_nothing_waiting() =>
        Gen.Select(Block.Gen(3), Gen.Int[0, int.MaxValue])
            .Sample(
                (block, seed) =>
                {
                    var instance = new TestEngine(BlockDrawing.Draw(block)).Start("random");
                    RunToTheEnd(instance, new Random(seed));
                    instance.IsCompleted.ShouldBeTrue($"still active: {string.Join(", ", instance.Active)}");
                    instance.ShouldBeOver();
                },
                iter: 300,
                threads: 1
            );

    [Test]
    public void No_token_is_lost_or_doubled_on_its_way_to_the_end() =>
        Gen.Select(Block.Gen(3), Gen.Int[0, int.MaxValue])
            .Sample(
                (block, seed) =>
                {
                    var instance = new TestEngine(BlockDrawing.Draw(block)).Start("random");
                    RunToTheEnd(instance, new Random(seed));
                    instance.Completed.Count(id => id == "end").ShouldBe(1, "a block has one way in and one way out");
                },
                iter: 300,
                threads: 1
            );

    [Test]
    public void Cancelling_at_any_moment_leaves_nothing_waiting() =>
        Gen.Select(Block.Gen(3), Gen.Int[0, int.MaxValue], Gen.Int[0, 20])
            .Sample(
                (block, seed, acts) =>
                {
                    var instance = new TestEngine(BlockDrawing.Draw(block)).Start("random");
                    var random = new Random(seed);
                    for (var i = 0; i < acts && instance.State.IsRunning; i++)
                        Act(instance, random);
                    if (instance.State.IsRunning)
                        instance.Cancel();
                    instance.ShouldBeOver();
                },
                iter: 200,
                threads: 1
            );

    private static void RunToTheEnd(Instance instance, Random random)
    {
        for (var i = 0; instance.State.IsRunning; i++)
        {
            i.ShouldBeLessThan(MostActs, $"does not end; active: {string.Join(", ", instance.Active)}");
            Act(instance, random);
        }
    }

    /// <summary>One thing happens, whichever of those that can.</summary>
    private static void Act(Instance instance, Random random)
    {
        var state = instance.State;
        var choices = new List<Action>();
        foreach (var job in state.Jobs.Values)
        {
            choices.Add(() => instance.Do(new CompleteJob(job.Key, FeelContext.Empty)));
            if (job.Owner.Element.BoundaryEvents.Any(b => b.Error is not null))
                choices.Add(() => instance.Do(new ThrowJobError(job.Key, "E", null, FeelContext.Empty)));
        }
        foreach (var task in state.Instances.Ordered().Where(i => i.Task is { IsOpen: true }))
            choices.Add(() => instance.Do(new CompleteUserTask(task.Id, FeelContext.Empty)));
        foreach (var timer in state.Timers.Values)
            choices.Add(() => Fire(instance, timer));
        if (state.Subscriptions.Count > 0)
            choices.Add(() => instance.Engine.Publish("message", "key"));
        // What is wrong is refused and changes nothing, at any moment.
        choices.Add(() => instance.Refuse(new CompleteJob(new JobKey(1), FeelContext.Empty)));
        choices[random.Next(choices.Count)]();
    }

    private static void Fire(Instance instance, TimerState timer)
    {
        if (instance.Engine.Now < timer.DueAt)
            instance.Engine.Now = timer.DueAt;
        instance.Do(new TriggerTimer(timer.Key, timer.DueAt));
    }
}
