using Microsoft.Extensions.Time.Testing;
using Workflows.Engine;
using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.Messages;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Serialization;
using Workflows.Feel;
using Workflows.Persistence.Tests.Stores;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Tests.Nodes;

/// <summary>Two nodes on one store do the same things at the same time: every effect happens once.</summary>
public sealed class RaceTests(StoreKind kind) : StoreSuite(kind)
{
    private const int Instances = 12;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
    private TestNode _a = null!;
    private TestNode _b = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _a = new TestNode(Store, "a", _time);
        _b = new TestNode(Store, "b", _time);
        await _a.DeployAsync(Flows.Order, Flows.Hour, Flows.Parcel, Flows.Caller);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _a.DisposeAsync();
        await _b.DisposeAsync();
    }

    [Test]
    public async Task Two_nodes_assign_and_complete_the_same_tasks_and_each_is_done_once()
    {
        var instances = await StartAllAsync("p99-order");
        var tasks = await Store.Rows.RowsAsync<UserTaskRow>(default);
        // Both nodes hold every stream in their caches before the race.
        foreach (var (task, node) in tasks.SelectMany(t => new[] { (t, _a), (t, _b) }))
            await node.Dispatcher.ReadAsync<StreamState, long>(StreamOf(task), s => s.Sequence, default);

        var results = await Task.WhenAll(
            tasks.SelectMany(t =>
                new[] { (_a, "u1"), (_b, "u2"), (_a, "u3"), (_b, "u4") }.Select(async who =>
                {
                    var key = new ElementInstanceKey(t.UserTaskKey);
                    var claim = await who.Item1.SendAsync(StreamOf(t), new AssignUserTask(key, who.Item2, AllowOverride: false));
                    var done = await who.Item1.SendAsync(StreamOf(t), new CompleteUserTask(key, FeelContext.Empty));
                    return (t.UserTaskKey, Claimed: claim is CommandResult.Accepted, Done: done is CommandResult.Accepted);
                })
            )
        );

        results.GroupBy(r => r.UserTaskKey).ShouldAllBe(g => g.Count(r => r.Claimed) <= 1 && g.Count(r => r.Done) == 1);
        foreach (var instance in instances)
        {
            var events = await _a.EventsAsync(StreamId.Of(instance));
            events.OfType<UserTaskCompleted>().Count().ShouldBe(1);
            events.OfType<JobCreated>().Count().ShouldBe(1);
        }
        (await _b.Verifier.VerifyAllAsync(default)).IsVerified.ShouldBeTrue();
    }

    [Test]
    public async Task Two_nodes_fire_the_same_timers_and_each_fires_once()
    {
        var instances = await StartAllAsync("p99-hour");
        _time.Advance(TimeSpan.FromHours(2));

        var fired = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => Task.Run(() => (i % 2 == 0 ? _a : _b).Timers.FireDueAsync(default)))
        );

        fired.Sum().ShouldBe(Instances);
        foreach (var instance in instances)
            (await _a.EventsAsync(StreamId.Of(instance))).OfType<TimerTriggered>().Count().ShouldBe(1);
    }

    [Test]
    public async Task Two_nodes_publish_and_subscribe_at_once_and_each_message_is_received_once()
    {
        var numbers = Enumerable.Range(0, Instances).Select(i => $"TB{i}").ToList();

        var instances = await Task.WhenAll(
            numbers.SelectMany(
                (no, i) =>
                    new[]
                    {
                        Task.Run(async () =>
                        {
                            var order = FeelContext.Of(new FeelEntry("orderNo", new FeelString(no)));
                            return (ProcessInstanceKey?)await (i % 2 == 0 ? _a : _b).StartAsync("p99-parcel", order);
                        }),
                        Task.Run(async () =>
                        {
                            var node = i % 2 == 0 ? _b : _a;
                            var publish = new PublishMessage(
                                new MessageKey(node.Keys.Next()),
                                "parcel",
                                no,
                                FeelContext.Empty,
                                TimeSpan.FromHours(1)
                            );
                            await node.SendAsync(StreamId.OfMessage("parcel", no), publish);
                            return (ProcessInstanceKey?)null;
                        }),
                    }
            )
        );
        await _a.SettleAsync();
        await _b.SettleAsync();

        foreach (var instance in instances.OfType<ProcessInstanceKey>())
            (await _a.EventsAsync(StreamId.Of(instance))).OfType<MessageReceived>().Count().ShouldBe(1);
        foreach (var no in numbers)
            (await _a.EventsAsync(StreamId.OfMessage("parcel", no))).OfType<MessageCorrelated>().Count().ShouldBe(1);
        (await Store.Rows.RowsAsync<ProcessInstanceRow>(default)).ShouldAllBe(i => i.State == ProcessInstanceRow.Completed);
        (await Store.Outbox.CountAsync(default)).Commands.ShouldBe(0);
    }

    [Test]
    public async Task A_follow_up_that_both_nodes_carry_out_takes_effect_once()
    {
        var follow = await LeaveBehindAsync(_a, freeAt: _time.GetUtcNow());
        var command = (FollowUp.ToStream)follow.FollowUp;

        // One takes it from the outbox, the other has had it in hand all along.
        var results = await Task.WhenAll(
            Task.Run(async () =>
            {
                await _a.SettleAsync();
                return (CommandResult?)null;
            }),
            Task.Run(async () =>
                (CommandResult?)
                    await _b.Dispatcher.ExecuteAsync(
                        new CommandEnvelope(command.Target, command.Command, Actor.System) { Handles = follow.Id },
                        default
                    )
            )
        );

        results.Length.ShouldBe(2);
        (await Store.Rows.RowsAsync<ProcessInstanceRow>(default)).ShouldHaveSingleItem();
        (await _a.EventsAsync(command.Target)).OfType<ProcessInstanceCreated>().Count().ShouldBe(1);
        (await Store.Outbox.CountAsync(default)).Commands.ShouldBe(0);
    }

    [Test]
    public async Task Follow_ups_of_a_node_that_died_are_swept_up_by_another_when_their_lease_is_over()
    {
        await LeaveBehindAsync(_a, freeAt: _time.GetUtcNow().AddSeconds(10));

        await _b.SettleAsync();
        (await Store.Rows.RowsAsync<ProcessInstanceRow>(default)).ShouldBeEmpty();

        _time.Advance(TimeSpan.FromSeconds(10));
        await _b.SettleAsync();
        (await Store.Rows.RowsAsync<ProcessInstanceRow>(default)).ShouldHaveSingleItem();
    }

    [Test]
    public async Task A_job_is_activated_on_one_node_only()
    {
        await StartAllAsync("p99-order");
        foreach (var task in await Store.Rows.RowsAsync<UserTaskRow>(default))
            await _a.SendAsync(StreamOf(task), new CompleteUserTask(new ElementInstanceKey(task.UserTaskKey), FeelContext.Empty));

        var activated = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(() => (i % 2 == 0 ? _a : _b).Jobs.ActivateAsync(["pay"], $"w{i}", TimeSpan.FromMinutes(1), 3, default))
                )
        );

        var keys = activated.SelectMany(jobs => jobs).Select(j => j.Row.JobKey).ToList();
        keys.Count.ShouldBe(Instances);
        keys.Distinct().Count().ShouldBe(Instances);
    }

    /// <summary>A commit whose follow-up (begin an instance) its node did not live to carry out.</summary>
    private async Task<(FollowUpId Id, FollowUp FollowUp)> LeaveBehindAsync(TestNode node, DateTimeOffset freeAt)
    {
        var process = (await node.Get<IDefinitionsProvider>().UpToDateAsync(default)).LatestProcess("p99-order")!;
        var instance = new ProcessInstanceKey(node.Keys.Next());
        var create = new CreateProcessInstance(instance, process.Key, FeelContext.Empty, new StartCause(StartKind.Manual));
        var followUp = new FollowUp.ToStream(StreamId.Of(instance), create);
        var source = Commits.Write("msg:died:1", StreamHead.Empty);
        var row = Commits.FollowUp(source, 0, followUp.Target.Value, freeAt) with { Body = FollowUpCodec.Write(followUp) };
        await Store.Events.AppendAsync(source with { FollowUps = [row] });
        return (row.Id, followUp);
    }

    private async Task<IReadOnlyList<ProcessInstanceKey>> StartAllAsync(string processId) =>
        await Task.WhenAll(Enumerable.Range(0, Instances).Select(i => (i % 2 == 0 ? _a : _b).StartAsync(processId)));

    private static StreamId StreamOf(UserTaskRow task) => StreamId.Of(new ProcessInstanceKey(task.ProcessInstanceKey));
}
