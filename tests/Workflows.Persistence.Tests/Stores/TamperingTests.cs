using System.Data.Common;
using Microsoft.Extensions.Logging.Abstractions;
using Workflows.Engine;
using Workflows.Runtime;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;
using Workflows.Runtime.Verification;

namespace Workflows.Persistence.Tests.Stores;

/// <summary>What the database refuses, and what verification finds when somebody with all rights got past that.</summary>
[TestFixture(StoreKind.Sqlite)]
[TestFixture(StoreKind.PostgreSql)]
public sealed class TamperingTests(StoreKind kind)
{
    private TestStore _store = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _store = await TestStore.CreateAsync(kind);
        var head = StreamHead.Empty;
        for (var i = 0; i < 3; i++)
        {
            var write = Commits.Write("pi:1", head, $"[{i}]", events: 2);
            await _store.Events.AppendAsync(write);
            head = Commits.HeadOf(write);
        }
        await _store.Events.AppendAsync(Commits.Write("pi:2", StreamHead.Empty));
    }

    [TearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    [TestCase("UPDATE commits SET cause = 'x'")]
    [TestCase("DELETE FROM commits")]
    public async Task The_database_refuses_to_change_history(string sql)
    {
        var refusal = await Should.ThrowAsync<DbException>(() => _store.ExecuteAsync(sql));

        refusal.Message.ShouldContain("append-only");
        (await VerifyAsync()).IsVerified.ShouldBeTrue();
    }

    [TestCase("UPDATE commits SET cause = 'x' WHERE stream = 'pi:1' AND first_sequence = 3", 3, BreakKind.HashMismatch)]
    [TestCase("UPDATE commits SET actor_id = 'u666' WHERE stream = 'pi:1' AND first_sequence = 1", 1, BreakKind.HashMismatch)]
    [TestCase("DELETE FROM commits WHERE stream = 'pi:1' AND first_sequence = 3", 3, BreakKind.Gap)]
    public async Task A_changed_or_missing_commit_breaks_its_chain(string sql, long sequence, BreakKind kind)
    {
        await _store.DropTriggersAsync();
        await _store.ExecuteAsync(sql);

        (await VerifyAsync()).Broken.ShouldBe([new BrokenCommit(new StreamId("pi:1"), sequence, kind)]);
    }

    [Test]
    public async Task A_cut_tail_is_found_by_the_checkpoint()
    {
        (await WriteCheckpointAsync()).ShouldBeTrue();
        await _store.DropTriggersAsync();
        await _store.ExecuteAsync("DELETE FROM commits WHERE stream = 'pi:1' AND first_sequence = 5");

        (await VerifyAsync()).Broken.ShouldBe([new BrokenCommit(new StreamId("pi:1"), 5, BreakKind.TailCut)]);
        (await new Verifier(_store.Events).VerifyAsync(new StreamId("pi:1"), default)).Broken!.Kind.ShouldBe(BreakKind.TailCut);
    }

    [Test]
    public async Task A_deleted_stream_is_found_by_the_checkpoint()
    {
        await WriteCheckpointAsync();
        await _store.DropTriggersAsync();
        await _store.ExecuteAsync("DELETE FROM commits WHERE stream = 'pi:2'");

        (await VerifyAsync()).Broken.ShouldBe([new BrokenCommit(new StreamId("pi:2"), 1, BreakKind.TailCut)]);
    }

    [Test]
    public async Task A_checkpoint_is_written_only_when_something_moved_and_covers_what_came_since()
    {
        (await WriteCheckpointAsync()).ShouldBeTrue();
        (await WriteCheckpointAsync()).ShouldBeFalse();
        await _store.Events.AppendAsync(Commits.Write("pi:3", StreamHead.Empty));
        (await WriteCheckpointAsync()).ShouldBeTrue();

        (await VerifyAsync()).ShouldSatisfyAllConditions(v => v.IsVerified.ShouldBeTrue(), v => v.Commits.ShouldBe(5));
    }

    [Test]
    public async Task A_cut_tail_is_found_however_many_checkpoints_came_since()
    {
        await WriteCheckpointAsync();
        await WriteCheckpointsAsync(120);
        await _store.DropTriggersAsync();
        await _store.ExecuteAsync("DELETE FROM commits WHERE stream = 'pi:1' AND first_sequence = 5");

        (await new Verifier(_store.Events).VerifyAsync(new StreamId("pi:1"), default)).Broken!.Kind.ShouldBe(BreakKind.TailCut);
    }

    [Test]
    public async Task A_stream_is_not_looked_for_in_checkpoints_that_are_older_than_it()
    {
        await WriteCheckpointsAsync(120);
        await _store.Events.AppendAsync(Commits.Write("pi:young", StreamHead.Empty));
        var store = new CheckpointsRead(_store.Events);

        (await new Verifier(store).VerifyAsync(new StreamId("pi:young"), default)).Broken.ShouldBeNull();
        store.Pages.ShouldBe(1);
        (await new Verifier(store).VerifyAsync(new StreamId("pi:1"), default)).Broken.ShouldBeNull();
        store.Pages.ShouldBeGreaterThan(2);
    }

    private Task<StoreVerification> VerifyAsync() => new Verifier(_store.Events).VerifyAllAsync(default);

    private async Task WriteCheckpointsAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _store.Events.AppendAsync(Commits.Write($"pi:other-{i}", StreamHead.Empty));
            await WriteCheckpointAsync();
        }
    }

    private async Task<bool> WriteCheckpointAsync()
    {
        using var service = new CheckpointService(
            _store.Events,
            _store.Nodes,
            RuntimeClock.System,
            new RuntimeOptions { Node = "a" },
            NullLogger<CheckpointService>.Instance
        );
        return await service.WriteAsync(default);
    }

    /// <summary>Counts how often checkpoints are asked for.</summary>
    private sealed class CheckpointsRead(IEventStore store) : IEventStore
    {
        public int Pages { get; private set; }

        public Task<IReadOnlyList<StoredCommit>> ReadAsync(StreamId stream, long fromSequence, int limit, CancellationToken cancellation)
        {
            if (stream == Checkpoint.Stream)
                Pages++;
            return store.ReadAsync(stream, fromSequence, limit, cancellation);
        }

        public Task<StreamHead> HeadAsync(StreamId stream, CancellationToken cancellation) => store.HeadAsync(stream, cancellation);

        public Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<CommitWrite> batch, CancellationToken cancellation) =>
            store.AppendAsync(batch, cancellation);

        public Task<IReadOnlyList<StoredCommit>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellation) =>
            store.ReadAllAsync(afterPosition, limit, cancellation);

        public Task<IReadOnlyList<StreamId>> StreamsAsync(StreamId? after, int limit, CancellationToken cancellation) =>
            store.StreamsAsync(after, limit, cancellation);
    }
}
