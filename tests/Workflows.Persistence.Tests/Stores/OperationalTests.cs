using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Tests.Stores;

public sealed class OperationalTests(StoreKind kind) : StoreSuite(kind)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    [Test]
    public async Task An_outbox_row_that_is_taken_is_nobody_elses_until_its_lease_runs_out()
    {
        var source = Commits.Write("pi:1", StreamHead.Empty);
        await Store.Events.AppendAsync(
            source with
            {
                FollowUps = [Commits.FollowUp(source, 0), Commits.FollowUp(source, 1, target: null)],
            }
        );

        var commands = await Store.Outbox.TakeAsync(outward: false, Commits.Noon, Lease, 10, default);
        commands.ShouldHaveSingleItem().Id.Number.ShouldBe(0);
        (await Store.Outbox.TakeAsync(outward: false, Commits.Noon, Lease, 10, default)).ShouldBeEmpty();
        var again = await Store.Outbox.TakeAsync(outward: false, Commits.Noon + Lease, Lease, 10, default);
        again.ShouldHaveSingleItem().Attempts.ShouldBe(2);

        var outward = (await Store.Outbox.TakeAsync(outward: true, Commits.Noon, Lease, 10, default)).ShouldHaveSingleItem();
        outward.Target.ShouldBeNull();
        await Store.Outbox.CloseAsync([outward.Id], default);
        (await Store.Outbox.CountAsync(default)).ShouldBe(new OutboxCounts(1, 0, Commits.Noon));
    }

    [Test]
    public async Task Blocks_of_keys_and_numbers_of_counters_are_given_once()
    {
        var blocks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.Nodes.TakeKeyBlockAsync(1000, default)));
        blocks.Order().ShouldBe(Enumerable.Range(0, 20).Select(i => (i * 1000L) + 1));

        var numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.Nodes.NextAsync("P15-20261124", default)));
        numbers.Order().ShouldBe(Enumerable.Range(1, 20).Select(i => (long)i));
        (await Store.Nodes.NextAsync("P15-20261125", default)).ShouldBe(1);
    }

    [Test]
    public async Task A_lease_is_one_nodes_until_it_ends_or_is_released()
    {
        var end = Commits.Noon + Lease;
        (await Store.Nodes.TryLeaseAsync("checkpoint", "a", Commits.Noon, end, default)).ShouldBeTrue();
        (await Store.Nodes.TryLeaseAsync("checkpoint", "b", Commits.Noon, end, default)).ShouldBeFalse();
        (await Store.Nodes.TryLeaseAsync("checkpoint", "a", Commits.Noon, end + Lease, default)).ShouldBeTrue();
        (await Store.Nodes.TryLeaseAsync("checkpoint", "b", end + Lease, end + Lease + Lease, default)).ShouldBeTrue();
        await Store.Nodes.ReleaseAsync("checkpoint", "b", default);
        (await Store.Nodes.TryLeaseAsync("checkpoint", "a", end + Lease, end + Lease + Lease, default)).ShouldBeTrue();
    }

    [Test]
    public async Task A_due_timer_is_taken_once_and_comes_again_when_its_lease_runs_out()
    {
        await InsertAsync(
            new TimerRow
            {
                TimerKey = 7,
                Stream = "pi:1",
                Kind = nameof(TimerKind.Timer),
                DueAt = Commits.Noon,
            }
        );

        (await TakeAsync(Commits.Noon.AddSeconds(-1), Commits.Noon)).ShouldBeEmpty();
        (await Store.Timers.NextDueAsync(default)).ShouldBe(Commits.Noon);
        var due = (await TakeAsync(Commits.Noon, Commits.Noon)).ShouldHaveSingleItem();
        due.ShouldBe(new DueTimer(new TimerKey(7), new StreamId("pi:1"), TimerKind.Timer, Commits.Noon));
        (await TakeAsync(Commits.Noon.AddDays(1), Commits.Noon)).ShouldBeEmpty();
        (await TakeAsync(Commits.Noon, Commits.Noon + Lease)).Count.ShouldBe(1);
    }

    [Test]
    public async Task A_job_is_activated_by_type_once_and_again_after_its_lease()
    {
        await InsertAsync(
            new JobRow
            {
                JobKey = 1,
                Type = "order.get",
                Retries = 3,
                FreeAt = Commits.Noon,
                CreatedAt = Commits.Noon,
            }
        );
        await InsertAsync(
            new JobRow
            {
                JobKey = 2,
                Type = "pay.refund",
                Retries = 3,
                FreeAt = Commits.Noon.AddMinutes(1),
            }
        );

        (await ActivateAsync(Commits.Noon, "sms.send")).ShouldBeEmpty();
        var job = (await ActivateAsync(Commits.Noon, "order.get", "pay.refund")).ShouldHaveSingleItem();
        (job.JobKey, job.Worker, job.LockedUntil).ShouldBe((1, "worker", Commits.Noon + Lease));
        (await Store.Jobs.NextFreeAsync(["pay.refund"], Commits.Noon, default)).ShouldBe(Commits.Noon.AddMinutes(1));
        (await Store.Jobs.ExtendAsync(new JobKey(1), Commits.Noon.AddMinutes(5), default)).ShouldBeTrue();
        (await ActivateAsync(Commits.Noon.AddMinutes(1))).ShouldHaveSingleItem().JobKey.ShouldBe(2);
        (await ActivateAsync(Commits.Noon.AddMinutes(6))).Select(j => j.JobKey).ShouldBe([1, 2]);
    }

    [Test]
    public async Task Payloads_are_kept_once_and_can_be_erased()
    {
        var payload = new StoredPayload("abc", new byte[] { 1 }, "content"u8.ToArray(), "pi:1");
        await Store.Payloads.AddAsync(payload, default);
        await Store.Payloads.AddAsync(payload, default);

        (await Store.Payloads.FindAsync("abc", default)).ShouldNotBeNull().Content.ToArray().ShouldBe("content"u8.ToArray());
        (await Store.Payloads.FindAsync(["abc", "def"], default)).Count.ShouldBe(1);
        (await Store.Payloads.EraseAsync("abc", [], default)).ShouldBeTrue();
        (await Store.Payloads.FindAsync("abc", default)).ShouldBeNull();
    }

    [Test]
    public async Task A_draft_is_its_persons_and_the_last_one_counts()
    {
        var task = new ElementInstanceKey(5);
        await Store.Drafts.SaveAsync(new FormDraft(task, "u020", "{\"a\":1}", Commits.Noon), default);
        await Store.Drafts.SaveAsync(new FormDraft(task, "u020", "{\"a\":2}", Commits.Noon), default);

        (await Store.Drafts.FindAsync(task, "u020", default)).ShouldBe(new FormDraft(task, "u020", "{\"a\":2}", Commits.Noon));
        (await Store.Drafts.FindAsync(task, "u021", default)).ShouldBeNull();
        await Store.Drafts.DropAsync(task, "u020", default);
        (await Store.Drafts.FindAsync(task, "u020", default)).ShouldBeNull();
    }

    [Test]
    public async Task Rows_of_one_commit_are_inserted_replaced_updated_and_deleted()
    {
        var before = new RowOperations();
        before.Insert(
            new VariableRow
            {
                VariableKey = 1,
                Name = "a",
                Value = "1",
            }
        );
        before.Insert(
            new VariableRow
            {
                VariableKey = 2,
                Name = "b",
                Value = "2",
            }
        );
        before.InsertIfAbsent(new UserTaskCandidateRow { UserTaskKey = 3, Candidate = "designer" });
        before.InsertIfAbsent(new UserTaskCandidateRow { UserTaskKey = 3, Candidate = "planner" });
        var after = new RowOperations();
        after.Replace(
            new VariableRow
            {
                VariableKey = 1,
                Name = "a",
                Value = "10",
            }
        );
        after.Update<VariableRow>(2, (nameof(VariableRow.Value), "20"), (nameof(VariableRow.ChangedAt), Commits.Noon));
        after.InsertIfAbsent(new UserTaskCandidateRow { UserTaskKey = 4, Candidate = "designer" });
        after.Update<UserTaskCandidateRow>(3, (nameof(UserTaskCandidateRow.IsFree), false));

        await Store.Rows.ApplyAsync([before.ToList(), after.ToList()], default);

        (await Store.Rows.RowsAsync<VariableRow>(default)).Select(v => v.Value).ShouldBe(["10", "20"]);
        (await Store.Rows.FindAsync<VariableRow>(2, default)).ShouldNotBeNull().ChangedAt.ShouldBe(Commits.Noon);
        var candidates = await Store.Rows.RowsAsync<UserTaskCandidateRow>(default);
        candidates
            .Select(c => (c.UserTaskKey, c.Candidate, c.IsFree))
            .ShouldBe([(3, "designer", false), (3, "planner", false), (4, "designer", true)]);
        var gone = new RowOperations();
        gone.Delete<UserTaskCandidateRow>(3);
        await Store.Rows.ApplyAsync([gone.ToList()], default);
        (await Store.Rows.RowsAsync<UserTaskCandidateRow>(default)).ShouldHaveSingleItem().UserTaskKey.ShouldBe(4);
        await Store.Rows.ClearAsync(default);
        (await Store.Rows.RowsAsync<VariableRow>(default)).ShouldBeEmpty();
    }

    private Task InsertAsync<TRow>(TRow row)
        where TRow : class =>
        Store.Rows.ApplyAsync(
            [
                [Commits.Insert(row)],
            ],
            default
        );

    private Task<IReadOnlyList<DueTimer>> TakeAsync(DateTimeOffset now, DateTimeOffset wall) =>
        Store.Timers.TakeDueAsync(now, wall, Lease, 10, default);

    private Task<IReadOnlyList<JobRow>> ActivateAsync(DateTimeOffset now, params string[] types) =>
        Store.Jobs.ActivateAsync(types, "worker", now, Lease, 10, default);
}
