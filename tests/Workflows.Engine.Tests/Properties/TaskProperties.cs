using CsCheck;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Engine.Tests.UserTasks;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Properties;

/// <summary>People and systems doing anything in any order with work that goes from sales over logistics to finance.</summary>
[TestFixture]
public sealed class TaskProperties
{
    private static readonly string[] People =
    [
        "u-after-1",
        "u-after-2",
        "u-sales",
        "u-keeper",
        "u-logistics",
        "u-finance",
        "u-director",
        "u-audit",
        "nobody",
    ];

    [Test]
    public void Whoever_tries_what_a_task_has_one_owner_and_a_hand_off_one_fate()
    {
        var seen = new HashSet<string>();
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    var random = new Random(seed);
                    var instance = AssignmentTests.Engine(Flow()).Start("p");
                    for (var i = 0; i < 60 && instance.State.IsRunning; i++)
                    {
                        Try(instance, random);
                        Check(instance);
                    }
                    if (instance.State.IsRunning)
                    {
                        instance.Engine.Actor = Actor.System;
                        instance.Cancel();
                    }
                    instance.ShouldBeOver();
                    Check(instance);
                    seen.UnionWith(instance.Engine.Events.Select(e => e.GetType().Name));
                },
                iter: 150,
                threads: 1
            );
        // Of use only while it reaches the far corners.
        seen.ShouldContain(nameof(HandoffReturned));
        seen.ShouldContain(nameof(HandoffOverdue));
        seen.ShouldContain(nameof(HandoffWithdrawn));
        seen.ShouldContain(nameof(WorkItemCompleted));
        seen.ShouldContain(nameof(UserTaskEscalated));
        seen.ShouldContain(nameof(UserTaskReassigned));
    }

    private static void Check(Instance instance)
    {
        var events = instance.Engine.Events;
        foreach (var handoff in instance.State.Handoffs.Values)
        {
            var key = handoff.Requested.Handoff;
            events.OfType<HandoffDelivered>().Count(e => e.Handoff == key).ShouldBeLessThanOrEqualTo(1);
            var fates =
                events.OfType<HandoffAccepted>().Count(e => e.Handoff == key)
                + events.OfType<HandoffReturned>().Count(e => e.Handoff == key)
                + events
                    .OfType<HandoffWithdrawn>()
                    .Count(e => e.Handoff == key && handoff.Phase == HandoffPhase.Withdrawn && !WasReturned(events, key));
            fates.ShouldBeLessThanOrEqualTo(1);
        }
        foreach (var completed in events.OfType<UserTaskCompleted>().GroupBy(e => e.Task))
            completed.Count().ShouldBe(1, "a task is completed once");
        foreach (var task in instance.State.Instances.Ordered().Select(i => i.Task).OfType<UserTaskState>())
        {
            if (task.IsAway)
                task.IsOpen.ShouldBeTrue("nothing is on its way to a task that is over");
            task.Items.Count(item => item.IsOpen).ShouldBeLessThanOrEqualTo(1);
        }
    }

    private static bool WasReturned(List<Event> events, HandoffKey key) => events.OfType<HandoffReturned>().Any(e => e.Handoff == key);

    /// <summary>Somebody tries something; most of it is refused, and a refusal changes nothing (the harness holds that).</summary>
    private static void Try(Instance instance, Random random)
    {
        var state = instance.State;
        var person = People[random.Next(People.Length)];
        instance.Engine.Actor = random.Next(6) switch
        {
            0 => new Actor(ActorKind.Account, "wms", ["handoff:answer"]),
            1 => Actor.System,
            _ => new Actor(ActorKind.Person, person),
        };
        var tasks = state.Instances.Ordered().Where(i => i.Task is not null).ToList();
        var task = tasks[random.Next(tasks.Count)];
        var handoffs = state.Handoffs.Keys.ToList();
        var handoff = new HandoffKey(handoffs.Count == 0 ? 1 : handoffs[random.Next(handoffs.Count)]);
        var items = task.Task!.Items;
        var item = items.Count == 0 ? new WorkItemKey(1) : items[random.Next(items.Count)].Created.Item;
        Command command = random.Next(14) switch
        {
            0 => new ClaimUserTask(task.Id),
            1 => new ReleaseUserTask(task.Id),
            2 or 3 => new CompleteUserTask(task.Id, FeelContext.Of(new FeelEntry("n", random.Next(9)))),
            4 => new ReassignUserTask(task.Id, People[random.Next(People.Length)], "r"),
            5 => new AssignUserTask(task.Id, People[random.Next(People.Length)], random.Next(2) == 0),
            6 => new UnassignUserTask(task.Id),
            7 or 8 => new DeliverHandoff(handoff),
            9 => new ReturnHandoff(handoff, "again, please"),
            10 or 11 => new CompleteWorkItem(task.Id, item, FeelContext.Empty),
            12 => new CompleteHandedOffTask(handoff, FeelContext.Empty),
            _ => new AcceptHandoff(handoff),
        };
        instance.Engine.Decide(state.Id, command);
        if (random.Next(5) == 0)
            instance.Engine.Advance(TimeSpan.FromHours(random.Next(1, 30)));
    }

    private static ProcessBuilder Flow() =>
        new ProcessBuilder("p")
            .Start()
            .UserTask("sell", t => t with { Assignment = AssignmentTests.Groups("after-sales"), Schedule = Within("4h") })
            .Parallel("fork")
            .UserTask("store", t => t with { Assignment = AssignmentTests.Groups("warehouse-keeper"), Schedule = Within("1wd") })
            .UserTask("check", t => t with { Assignment = AssignmentTests.Assignee("u-logistics") })
            .BoundaryTimer("late", "check", "P3D")
            .Exclusive("merge")
            .Parallel("join")
            .UserTask("pay", t => t with { Assignment = AssignmentTests.Groups("finance-specialist"), Schedule = Within("2wd") })
            .End()
            .Path("start", "sell", "fork", "store", "join", "pay", "end")
            .Path("fork", "check", "merge", "join")
            .Path("late", "merge");

    private static Bpmn.Zeebe.TaskSchedule Within(string duration) => new(ProcessBuilder.Text($"=workDue(\"{duration}\")"), null, default);
}
