using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Tests.Stores;

public sealed class AppendTests(StoreKind kind) : StoreSuite(kind)
{
    [Test]
    public async Task A_commit_comes_back_byte_for_byte()
    {
        var write = Commits.Write("pi:1", StreamHead.Empty, """[{"b":1,"a":"退货"}]""", events: 3);

        (await Store.Events.AppendAsync(write)).ShouldBe(AppendOutcome.Committed);

        var stored = (await Store.Events.ReadAsync(new StreamId("pi:1"), 1, 10, default)).ShouldHaveSingleItem();
        stored.Commit.Header.ShouldBe(write.Commit!.Header);
        stored.Commit.EventCount.ShouldBe(3);
        stored.Commit.Body.ToArray().ShouldBe(write.Commit.Body.ToArray());
        stored.Commit.Hash.ShouldBe(write.Commit.Hash);
        (await Store.Events.HeadAsync(new StreamId("pi:1"), default)).ShouldBe(Commits.HeadOf(write));
    }

    [Test]
    public async Task A_stream_that_does_not_exist_has_the_empty_head() =>
        (await Store.Events.HeadAsync(new StreamId("pi:404"), default)).ShouldBe(StreamHead.Empty);

    [Test]
    public async Task A_commit_at_a_taken_place_is_a_conflict_and_leaves_nothing_behind()
    {
        var first = Commits.Write("pi:1", StreamHead.Empty);
        await Store.Events.AppendAsync(first);
        var late = Commits.Write("pi:1", StreamHead.Empty, """["other"]""");
        late = late with
        {
            Handles = new FollowUpId(new StreamId("pi:9"), 1, 0),
            FollowUps = [Commits.FollowUp(late, 0)],
            Rows = [Commits.Insert(new InstanceParticipantRow { ProcessInstanceKey = 1, Person = "u1" })],
            Idempotency = Answer("key", late),
        };

        (await Store.Events.AppendAsync(late)).ShouldBe(AppendOutcome.VersionConflict);

        (await Store.Events.HeadAsync(new StreamId("pi:1"), default)).ShouldBe(Commits.HeadOf(first));
        (await Store.Outbox.IsHandledAsync(late.Handles.Value, default)).ShouldBeFalse();
        (await Store.Outbox.CountAsync(default)).Commands.ShouldBe(0);
        (await Store.Rows.RowsAsync<InstanceParticipantRow>(default)).ShouldBeEmpty();
        (await Store.Answers.FindAsync("Person:u020", "key", default)).ShouldBeNull();
    }

    [Test]
    public async Task Losers_of_a_batch_do_not_trouble_its_winners()
    {
        await Store.Events.AppendAsync(Commits.Write("pi:2", StreamHead.Empty));
        var handled = new FollowUpId(new StreamId("pi:9"), 1, 0);
        await Store.Events.AppendAsync(Commits.Write("pi:3", StreamHead.Empty) with { Handles = handled });

        var outcomes = await Store.Events.AppendAsync(
            [
                Commits.Write("pi:1", StreamHead.Empty) with
                {
                    Rows = [Participant(1)],
                },
                Commits.Write("pi:2", StreamHead.Empty) with
                {
                    Rows = [Participant(2)],
                },
                Commits.Write("pi:4", StreamHead.Empty) with
                {
                    Rows = [Participant(4)],
                    Handles = handled,
                },
                Commits.Write("pi:5", StreamHead.Empty) with
                {
                    Rows = [Participant(5)],
                },
            ],
            default
        );

        outcomes.ShouldBe([AppendOutcome.Committed, AppendOutcome.VersionConflict, AppendOutcome.AlreadyHandled, AppendOutcome.Committed]);
        (await Store.Rows.RowsAsync<InstanceParticipantRow>(default)).Select(r => r.ProcessInstanceKey).ShouldBe([1, 5]);
    }

    [Test]
    public async Task A_follow_up_is_handled_once_and_its_row_closes_with_its_effect()
    {
        var source = Commits.Write("pi:1", StreamHead.Empty);
        var row = Commits.FollowUp(source, 0);
        await Store.Events.AppendAsync(source with { FollowUps = [row] });
        (await Store.Outbox.CountAsync(default)).Commands.ShouldBe(1);

        var effect = Commits.Write("msg:a:b", StreamHead.Empty) with { Handles = row.Id };
        (await Store.Events.AppendAsync(effect)).ShouldBe(AppendOutcome.Committed);
        var again = Commits.Write("msg:a:b", Commits.HeadOf(effect)) with { Handles = row.Id };
        (await Store.Events.AppendAsync(again)).ShouldBe(AppendOutcome.AlreadyHandled);

        (await Store.Outbox.CountAsync(default)).Commands.ShouldBe(0);
        (await Store.Outbox.IsHandledAsync(row.Id, default)).ShouldBeTrue();
        (await Store.Events.HeadAsync(new StreamId("msg:a:b"), default)).LastSequence.ShouldBe(1);
    }

    [Test]
    public async Task A_follow_up_that_changes_nothing_is_remembered_without_a_commit()
    {
        var id = new FollowUpId(new StreamId("pi:1"), 1, 0);

        (await Store.Events.AppendAsync(new CommitWrite(new StreamId("pi:2"), null) { Handles = id })).ShouldBe(AppendOutcome.Committed);

        (await Store.Outbox.IsHandledAsync(id, default)).ShouldBeTrue();
        (await Store.Events.HeadAsync(new StreamId("pi:2"), default)).ShouldBe(StreamHead.Empty);
    }

    [Test]
    public async Task Handled_follow_ups_are_forgotten_when_they_are_old_and_their_row_is_closed()
    {
        var at = new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);
        var (old, recent) = (new FollowUpId(new StreamId("pi:1"), 1, 0), new FollowUpId(new StreamId("pi:1"), 2, 0));
        var source = Commits.Write("pi:3", StreamHead.Empty);
        var waiting = Commits.FollowUp(source, 0);
        await Store.Events.AppendAsync(new CommitWrite(new StreamId("pi:2"), null) { Handles = old, HandledAt = at });
        await Store.Events.AppendAsync(new CommitWrite(new StreamId("pi:2"), null) { Handles = recent, HandledAt = at.AddDays(1) });
        // Not a thing that happens: its row is there although it is handled. While a row could bring it, the id stays.
        await Store.Events.AppendAsync(new CommitWrite(new StreamId("pi:2"), null) { Handles = waiting.Id, HandledAt = at });
        await Store.Events.AppendAsync(source with { FollowUps = [waiting] });

        (await Store.Outbox.ForgetHandledBeforeAsync(at.AddHours(1), default)).ShouldBe(1);

        (await Store.Outbox.IsHandledAsync(old, default)).ShouldBeFalse();
        (await Store.Outbox.IsHandledAsync(recent, default)).ShouldBeTrue();
        (await Store.Outbox.IsHandledAsync(waiting.Id, default)).ShouldBeTrue();
    }

    [Test]
    public async Task An_idempotency_key_belongs_to_one_effect()
    {
        var first = Commits.Write("pi:1", StreamHead.Empty);
        await Store.Events.AppendAsync(first with { Idempotency = Answer("key", first) });

        var second = Commits.Write("pi:2", StreamHead.Empty);
        (await Store.Events.AppendAsync(second with { Idempotency = Answer("key", second) })).ShouldBe(AppendOutcome.AlreadyAnswered);

        var kept = (await Store.Answers.FindAsync("Person:u020", "key", default)).ShouldNotBeNull();
        kept.Stream.ShouldBe(new StreamId("pi:1"));
        kept.Answer.ToArray().ShouldBe("answer"u8.ToArray());
        (await Store.Events.HeadAsync(new StreamId("pi:2"), default)).ShouldBe(StreamHead.Empty);
        (await Store.Answers.DropBeforeAsync(Commits.Noon.AddDays(8), default)).ShouldBe(1);
    }

    [Test]
    public async Task Reading_from_the_middle_of_a_commit_begins_with_that_commit()
    {
        var first = Commits.Write("pi:1", StreamHead.Empty, events: 4);
        var second = Commits.Write("pi:1", Commits.HeadOf(first), events: 2);
        await Store.Events.AppendAsync(first);
        await Store.Events.AppendAsync(second);

        async Task<IEnumerable<long>> From(long sequence) =>
            (await Store.Events.ReadAsync(new StreamId("pi:1"), sequence, 10, default)).Select(c => c.Commit.Header.FirstSequence);

        (await From(1)).ShouldBe([1, 5]);
        (await From(3)).ShouldBe([1, 5]);
        (await From(5)).ShouldBe([5]);
        (await From(6)).ShouldBe([5]);
        (await From(7)).ShouldBeEmpty();
    }

    [Test]
    public async Task The_log_of_all_streams_is_read_by_position()
    {
        await Store.Events.AppendAsync(Commits.Write("pi:1", StreamHead.Empty));
        await Store.Events.AppendAsync([Commits.Write("pi:2", StreamHead.Empty), Commits.Write("pi:3", StreamHead.Empty)], default);

        var first = await Store.Events.ReadAllAsync(0, 2, default);
        var rest = await Store.Events.ReadAllAsync(first[^1].Position, 10, default);

        first.Concat(rest).Select(c => c.Commit.Stream.Value).ShouldBe(["pi:1", "pi:2", "pi:3"]);
        (await Store.Events.StreamsAsync(new StreamId("pi:1"), 10, default)).Select(s => s.Value).ShouldBe(["pi:2", "pi:3"]);
    }

    private static IdempotencyAnswer Answer(string key, CommitWrite write) =>
        new("Person:u020", key, new byte[] { 1, 2, 3 }, write.Stream, write.Commit!.LastSequence, "answer"u8.ToArray(), Commits.Noon);

    private static RowOperation Participant(long instance) =>
        Commits.Insert(
            new InstanceParticipantRow
            {
                ProcessInstanceKey = instance,
                Person = "u1",
                Since = Commits.Noon,
            }
        );
}
