using CsCheck;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;
using LifeCycle = Workflows.Engine.ProcessInstances.LifeCycle;

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
                    var instance = Start(block);
                    RunToTheEnd(instance, new Random(seed));
                    instance.IsCompleted.ShouldBeTrue($"still active: {string.Join(", ", instance.Active)}");
                    NothingIsLeft(instance);
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
                    var instance = Start(block);
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
                    var instance = Start(block);
                    var random = new Random(seed);
                    for (var i = 0; i < acts && instance.State.IsRunning; i++)
                        Act(instance, random);
                    if (instance.State.IsRunning)
                        instance.Cancel();
                    NothingIsLeft(instance);
                },
                iter: 200,
                threads: 1
            );

    [Test]
    public void Nothing_is_undone_that_was_not_completed_and_nothing_twice()
    {
        var undone = 0;
        Gen.Select(Block.Gen(3), Gen.Int[0, int.MaxValue])
            .Sample(
                (block, seed) =>
                {
                    var instance = Start(block);
                    RunToTheEnd(instance, new Random(seed));
                    var handlers = instance.State.Instances.Ordered().Where(each => each.Undoes is not null).ToList();
                    undone += handlers.Count;
                    handlers.ShouldAllBe(each => each.Undoes!.State == LifeCycle.Completed);
                    handlers.Select(each => each.Undoes!.Key).ShouldBeUnique();
                },
                iter: 200,
                threads: 1
            );
        // Of use only while it reaches handlers at all.
        undone.ShouldBeGreaterThan(20);
    }

    private static Instance Start(Block block) =>
        new TestEngine(
            BlockDrawing.Draw(block),
            new ProcessBuilder("child").Start().ServiceTask("child-work").End().Path("start", "child-work", "end")
        ).Start("random");

    private static void NothingIsLeft(Instance instance)
    {
        instance.ShouldBeOver();
        foreach (var child in instance.Engine.InstancesOf("child"))
            child.ShouldBeOver();
        instance.Engine.WaitingMessages.ShouldBe(0);
    }

    private static void RunToTheEnd(Instance instance, Random random)
    {
        for (var i = 0; instance.State.IsRunning; i++)
        {
            i.ShouldBeLessThan(MostActs, $"does not end; active: {string.Join(", ", instance.Active)}");
            Act(instance, random);
        }
    }

    /// <summary>One thing happens, whichever of those that can.</summary>
    private static void Act(Instance whole, Random random)
    {
        var choices = new List<Action>();
        foreach (var instance in whole.Engine.InstancesOf("child").Where(child => child.State.IsRunning).Prepend(whole))
            Choices(instance, choices);
        choices[random.Next(choices.Count)]();
    }

    private static void Choices(Instance instance, List<Action> choices)
    {
        var state = instance.State;
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
        foreach (var name in state.Subscriptions.Values.Where(MayOccur).Select(each => each.MessageName).Distinct())
            choices.Add(() => instance.Engine.Publish(name, "key"));
        // What is wrong is refused and changes nothing, at any moment.
        choices.Add(() => instance.Refuse(new CompleteJob(new JobKey(1), FeelContext.Empty)));
    }

    /// <summary>A message may start an event subprocess again and again: a few times are enough.</summary>
    private static bool MayOccur(SubscriptionState subscription)
    {
        var running = 0;
        for (var child = subscription.Owner.FirstChild; child is not null; child = child.NextSibling)
            running += child.Element == subscription.Element.Scope ? 1 : 0;
        return !subscription.Element.IsEventStart || running < 2;
    }

    private static void Fire(Instance instance, TimerState timer)
    {
        if (instance.Engine.Now < timer.DueAt)
            instance.Engine.Now = timer.DueAt;
        instance.Do(new TriggerTimer(timer.Key, timer.DueAt));
    }
}
