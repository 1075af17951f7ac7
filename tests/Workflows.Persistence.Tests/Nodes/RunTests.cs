using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Workflows.Engine;
using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Persistence.Tests.Stores;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.Jobs;
using Workflows.Runtime.ReadModels;

namespace Workflows.Persistence.Tests.Nodes;

/// <summary>Whole flows on every store.</summary>
public sealed class RunTests(StoreKind kind) : StoreSuite(kind)
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task An_effect_shows_in_every_read_model_when_the_call_returns()
    {
        await using var node = await NodeAsync();

        var instance = await node.StartAsync("p99-order");

        var row = (await Store.Rows.FindAsync<ProcessInstanceRow>(instance.Value, default)).ShouldNotBeNull();
        row.BusinessKey.ShouldBe("P99-20261124-001");
        row.State.ShouldBe(ProcessInstanceRow.Active);
        var task = (await Store.Rows.RowsAsync<UserTaskRow>(default)).ShouldHaveSingleItem();
        (task.ElementId, task.Name, task.State, task.Assignee).ShouldBe(("check", "复核", UserTaskRow.Created, null));
        (await Store.Rows.RowsAsync<UserTaskCandidateRow>(default))
            .Select(c => (c.Candidate, c.IsFree))
            .ShouldBe([("designer", true), ("planner", true)]);
        (await Store.Rows.RowsAsync<ElementInstanceRow>(default))
            .Select(e => (e.ElementId, e.Type, e.State))
            .ShouldBe(
                [("p99-order", "PROCESS", "ACTIVE"), ("start", "START_EVENT", "COMPLETED"), ("check", "USER_TASK", "ACTIVE")],
                ignoreOrder: true
            );
    }

    [Test]
    public async Task A_flow_runs_through_task_and_job_to_its_end()
    {
        await using var node = await NodeAsync(services => services.AddSingleton<IJobHandler>(new Pay()));
        var instance = await node.StartAsync("p99-order");
        var task = await TaskAsync();

        await node.SendAsync(StreamId.Of(instance), new AssignUserTask(task, "u020", AllowOverride: false));
        (await Store.Rows.RowsAsync<UserTaskCandidateRow>(default)).ShouldAllBe(c => !c.IsFree);
        var variables = FeelContext.Of(new FeelEntry("amount", FeelJson.Parse("12.50")));
        (await node.SendAsync(StreamId.Of(instance), new CompleteUserTask(task, variables))).ShouldBeOfType<CommandResult.Accepted>();
        await node.SettleAsync(withJobs: true);

        var row = (await Store.Rows.FindAsync<ProcessInstanceRow>(instance.Value, default)).ShouldNotBeNull();
        row.State.ShouldBe(ProcessInstanceRow.Completed);
        (await Store.Rows.RowsAsync<JobRow>(default)).ShouldHaveSingleItem().State.ShouldBe(JobRow.Completed);
        (await Store.Rows.RowsAsync<VariableRow>(default)).ShouldContain(v => v.Name == "amount" && v.Value == "12.50");
        (await Store.Rows.RowsAsync<VariableRow>(default)).ShouldContain(v => v.Name == "paid" && v.Value == "\"12.50 元\"");
        await HoldsAsync(node);
    }

    [Test]
    public async Task A_result_that_no_database_keeps_is_refused_and_spoils_nothing_that_is_written_beside_it()
    {
        await using var node = await NodeAsync();
        var jobs = new List<(StreamId Stream, JobKey Job)>();
        for (var i = 0; i < 8; i++)
        {
            var instance = await node.StartAsync("p99-order");
            await node.SendAsync(StreamId.Of(instance), new CompleteUserTask(await TaskOfAsync(instance), FeelContext.Empty));
            var job = (await Store.Rows.RowsAsync<JobRow>(default)).Single(row => row.ProcessInstanceKey == instance.Value);
            jobs.Add((StreamId.Of(instance), new JobKey(job.JobKey)));
        }

        // All at once, so that they share transactions; every other one holds the character, in a value or in a name.
        var results = await Task.WhenAll(jobs.Select((job, i) => node.SendAsync(job.Stream, new CompleteJob(job.Job, ResultOf(i)))));

        for (var i = 0; i < results.Length; i++)
        {
            if (i % 2 == 0)
                results[i].ShouldBeOfType<CommandResult.Accepted>();
            else
                results[i].ShouldBeOfType<CommandResult.Rejected>().Rejection.Code.ShouldBe("TEXT_NUL");
        }
        (await Store.Rows.RowsAsync<ProcessInstanceRow>(default)).Count(row => row.State == ProcessInstanceRow.Completed).ShouldBe(4);
        foreach (var (stream, job) in jobs.Where((_, i) => i % 2 == 1))
            (await node.SendAsync(stream, new CompleteJob(job, FeelContext.Empty))).ShouldBeOfType<CommandResult.Accepted>();
        (await Store.Rows.RowsAsync<ProcessInstanceRow>(default)).ShouldAllBe(row => row.State == ProcessInstanceRow.Completed);
        await HoldsAsync(node);

        static FeelContext ResultOf(int i) =>
            (i % 4) switch
            {
                1 => FeelContext.Of(new FeelEntry("note", new FeelString("a\0b"))),
                3 => FeelContext.Of(new FeelEntry("no\0te", new FeelString("ab"))),
                _ => FeelContext.Of(new FeelEntry("note", new FeelString("a\\u0000b"))),
            };
    }

    [Test]
    public async Task A_called_instance_starts_and_its_caller_goes_on_within_the_call()
    {
        await using var node = await NodeAsync();
        var caller = await node.StartAsync("p99-caller");

        var called = (await Store.Rows.RowsAsync<ProcessInstanceRow>(default)).Single(i => i.ParentInstanceKey == caller.Value);
        called.RootInstanceKey.ShouldBe(caller.Value);
        var task = await TaskAsync();
        await node.SendAsync(StreamId.Of(new ProcessInstanceKey(called.ProcessInstanceKey)), new CompleteUserTask(task, FeelContext.Empty));
        var job = (await Store.Rows.RowsAsync<JobRow>(default)).ShouldHaveSingleItem();
        await node.SendAsync(
            StreamId.Of(new ProcessInstanceKey(called.ProcessInstanceKey)),
            new CompleteJob(new JobKey(job.JobKey), FeelContext.Empty)
        );

        (await Store.Rows.RowsAsync<ProcessInstanceRow>(default)).ShouldAllBe(i => i.State == ProcessInstanceRow.Completed);
        (await Store.Outbox.CountAsync(default)).Commands.ShouldBe(0);
        await HoldsAsync(node);
    }

    [Test]
    public async Task A_timer_fires_when_its_time_has_come_and_not_before()
    {
        await using var node = await NodeAsync();
        var instance = await node.StartAsync("p99-hour");

        (await node.Timers.FireDueAsync(default)).ShouldBe(0);
        _time.Advance(TimeSpan.FromHours(1));
        (await node.Timers.FireDueAsync(default)).ShouldBe(1);

        (await Store.Rows.FindAsync<ProcessInstanceRow>(instance.Value, default))!.State.ShouldBe(ProcessInstanceRow.Completed);
        (await Store.Rows.RowsAsync<TimerRow>(default)).ShouldBeEmpty();
        await HoldsAsync(node);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Message_and_subscription_meet_whoever_comes_first(bool isPublishedFirst)
    {
        await using var node = await NodeAsync();
        var order = FeelContext.Of(new FeelEntry("orderNo", new FeelString("TB1")));
        if (isPublishedFirst)
            await PublishAsync(node, "TB1");

        var instance = await node.StartAsync("p99-parcel", order);
        if (!isPublishedFirst)
            await PublishAsync(node, "TB1");

        (await Store.Rows.FindAsync<ProcessInstanceRow>(instance.Value, default))!.State.ShouldBe(ProcessInstanceRow.Completed);
        (await Store.Rows.RowsAsync<MessageRow>(default)).ShouldHaveSingleItem().State.ShouldBe(MessageRow.Correlated);
        await HoldsAsync(node);
    }

    [Test]
    public async Task A_message_that_nobody_takes_ends_visibly_when_its_time_is_over()
    {
        await using var node = await NodeAsync();
        await PublishAsync(node, "TB2");

        _time.Advance(TimeSpan.FromHours(1));
        await node.SettleAsync();

        (await Store.Rows.RowsAsync<MessageRow>(default)).ShouldHaveSingleItem().State.ShouldBe(MessageRow.Undelivered);
        (await Store.Rows.RowsAsync<TimerRow>(default)).ShouldBeEmpty();
        await HoldsAsync(node);
    }

    private async Task<TestNode> NodeAsync(Action<IServiceCollection>? more = null)
    {
        var node = new TestNode(Store, "a", _time, more);
        await node.DeployAsync(Flows.Order, Flows.Hour, Flows.Parcel, Flows.Caller);
        return node;
    }

    private async Task<ElementInstanceKey> TaskAsync() =>
        new((await Store.Rows.RowsAsync<UserTaskRow>(default)).ShouldHaveSingleItem().UserTaskKey);

    private async Task<ElementInstanceKey> TaskOfAsync(ProcessInstanceKey instance) =>
        new((await Store.Rows.RowsAsync<UserTaskRow>(default)).Single(row => row.ProcessInstanceKey == instance.Value).UserTaskKey);

    private static Task PublishAsync(TestNode node, string orderNo) =>
        node.SendAsync(
            StreamId.OfMessage("parcel", orderNo),
            new PublishMessage(new MessageKey(node.Keys.Next()), "parcel", orderNo, FeelContext.Empty, TimeSpan.FromHours(1))
        );

    /// <summary>What must hold after whatever happened: chains verify, and read models made anew are those that were written live.</summary>
    private async Task HoldsAsync(TestNode node)
    {
        (await node.Verifier.VerifyAllAsync(default)).IsVerified.ShouldBeTrue();
        var live = await ReadModelDump.OfAsync(Store);
        await node.Rebuilder.RebuildAsync(default);
        (await ReadModelDump.OfAsync(Store)).ShouldBe(live);
    }

    private sealed class Pay : IJobHandler
    {
        public string JobType => "pay";

        public ValueTask<JobOutcome> HandleAsync(JobContext job, CancellationToken cancellation) =>
            ValueTask.FromResult<JobOutcome>(
                new JobOutcome.Completed(
                    FeelContext.Of(new FeelEntry("paid", new FeelString(FeelJson.ToJson(job.Variables["amount"]) + " 元")))
                )
            );
    }
}
