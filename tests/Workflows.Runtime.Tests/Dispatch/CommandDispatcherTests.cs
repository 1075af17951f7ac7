using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Workflows.Engine;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.InMemory;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Tests.Dispatch;

public sealed class CommandDispatcherTests
{
    private readonly InMemoryStore _store = new();

    [Test]
    public async Task A_command_is_decided_committed_and_answered()
    {
        await using var node = Counting.Node(_store);

        var accepted = (await SendAsync(node, Streams.Of(1), Counting.Once())).ShouldBeOfType<CommandResult.Accepted>();

        (accepted.LastSequence, accepted.Events.Count, accepted.IsSettled).ShouldBe((1, 1, true));
        var commit = (await _store.ReadAsync(Streams.Of(1), 1, 10, default)).ShouldHaveSingleItem().Commit;
        commit.Header.Actor.ShouldBe(new CommitActor(ActorKind.Person, "u020"));
        commit.Header.Cause.ShouldBe("ConfirmCorrelation");
    }

    [Test]
    public async Task A_stream_that_another_node_moved_is_folded_and_decided_anew()
    {
        await using var a = Counting.Node(_store);
        await using var b = Counting.Node(_store);
        await SendAsync(a, Streams.Of(1), Counting.Once());
        await SendAsync(b, Streams.Of(1), Counting.Once());
        await SendAsync(b, Streams.Of(1), Counting.Once());

        (await SendAsync(a, Streams.Of(1), Counting.Once())).ShouldBeOfType<CommandResult.Accepted>().LastSequence.ShouldBe(4);
    }

    [Test]
    public async Task Every_command_counts_once_however_many_nodes_send_at_once()
    {
        await using var a = Counting.Node(_store);
        await using var b = Counting.Node(_store);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(i => Task.Run(() => SendAsync(i % 2 == 0 ? a : b, Streams.Of(1), Counting.Once())))
        );

        results
            .OfType<CommandResult.Accepted>()
            .Select(r => r.LastSequence)
            .Order()
            .ShouldBe(Enumerable.Range(1, results.OfType<CommandResult.Accepted>().Count()).Select(i => (long)i));
        (await _store.HeadAsync(Streams.Of(1), default)).LastSequence.ShouldBe(results.OfType<CommandResult.Accepted>().Count());
    }

    [Test]
    public async Task A_refusal_from_the_cache_is_held_against_the_streams_head_first()
    {
        await using var a = Counting.Node(_store, limit: 1);
        await SendAsync(a, Streams.Of(1), Counting.Once());
        (await SendAsync(a, Streams.Of(1), Counting.Once())).ShouldBeOfType<CommandResult.Rejected>().Rejection.Code.ShouldBe("FULL");

        // Another node, with a higher limit, moves the stream; node a knows only its own past until it looks.
        await using var b = Counting.Node(_store, limit: 5);
        await SendAsync(b, Streams.Of(1), Counting.Once());
        await using var c = Counting.Node(_store, limit: 5);
        await SendAsync(c, Streams.Of(1), Counting.Nothing());
        await SendAsync(b, Streams.Of(1), Counting.Once());

        (await SendAsync(c, Streams.Of(1), Counting.Nothing())).ShouldBeOfType<CommandResult.Accepted>().LastSequence.ShouldBe(3);
    }

    [Test]
    public async Task A_text_that_no_database_keeps_is_refused_and_the_stream_goes_on()
    {
        await using var node = Counting.Node(_store);
        var dispatcher = node.GetRequiredService<ICommandDispatcher>();
        var envelope = new CommandEnvelope(Streams.Of(1), Counting.Once(), new Actor(ActorKind.Account, "w\0ms"));

        var refused = (await dispatcher.ExecuteAsync(envelope, default)).ShouldBeOfType<CommandResult.Rejected>();

        refused.Rejection.Code.ShouldBe("TEXT_NUL");
        (await _store.HeadAsync(Streams.Of(1), default)).LastSequence.ShouldBe(0);
        (await SendAsync(node, Streams.Of(1), Counting.Once())).ShouldBeOfType<CommandResult.Accepted>().LastSequence.ShouldBe(1);
    }

    [Test]
    public async Task A_refusal_writes_nothing()
    {
        await using var node = Counting.Node(_store, limit: 0);

        await SendAsync(node, Streams.Of(1), Counting.Once());

        (await _store.HeadAsync(Streams.Of(1), default)).ShouldBe(StreamHead.Empty);
    }

    [Test]
    public async Task The_reply_waits_for_the_whole_chain_of_follow_ups()
    {
        await using var node = Counting.Node(_store);

        (await SendAsync(node, Streams.Of(50), Counting.Once(50))).ShouldBeOfType<CommandResult.Accepted>().IsSettled.ShouldBeTrue();

        for (var i = 0; i < 50; i++)
            (await _store.HeadAsync(Streams.Of(i), default)).LastSequence.ShouldBe(1);
        _store.Outbox.ShouldBeEmpty();
    }

    [Test]
    public async Task A_refused_follow_up_is_dealt_with_and_does_not_come_again()
    {
        await using var node = Counting.Node(_store, limit: 1);
        await SendAsync(node, Streams.Of(0), Counting.Once());

        (await SendAsync(node, Streams.Of(1), Counting.Once(1))).ShouldBeOfType<CommandResult.Accepted>().IsSettled.ShouldBeTrue();

        _store.Outbox.ShouldBeEmpty();
        (await _store.IsHandledAsync(new FollowUpId(Streams.Of(1), 1, 0), default)).ShouldBeTrue();
    }

    [Test]
    public async Task History_never_goes_back_in_time_though_the_clock_does()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 4, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };
        await using var late = Counting.Node(_store, time: time);
        await SendAsync(late, Streams.Of(1), Counting.Once());
        await using var early = Counting.Node(_store, time: new FakeTimeProvider(time.GetUtcNow().AddHours(-1)));

        await SendAsync(early, Streams.Of(1), Counting.Once());

        (await _store.HeadAsync(Streams.Of(1), default)).At.ShouldBe(time.GetUtcNow());
    }

    [Test]
    public async Task A_repeated_request_gets_its_first_answer_and_has_no_second_effect()
    {
        await using var node = Counting.Node(_store);
        var request = new IdempotencyRequest("key-1", new byte[] { 1 }, accepted => [(byte)accepted.LastSequence, 42]);

        await SendAsync(node, Streams.Of(1), Counting.Once(), request);
        var again = (await SendAsync(node, Streams.Of(1), Counting.Once(), request)).ShouldBeOfType<CommandResult.Repeated>();

        again.Answer.ToArray().ShouldBe([1, 42]);
        (await _store.HeadAsync(Streams.Of(1), default)).LastSequence.ShouldBe(1);
    }

    [Test]
    public async Task Requests_with_one_key_that_race_have_one_effect()
    {
        await using var a = Counting.Node(_store);
        await using var b = Counting.Node(_store);
        var request = new IdempotencyRequest("key-1", new byte[] { 1 });

        var results = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Task.Run(() => SendAsync(i % 2 == 0 ? a : b, Streams.Of(i % 5), Counting.Once(), request)))
        );

        results.OfType<CommandResult.Accepted>().ShouldHaveSingleItem();
        results.OfType<CommandResult.Repeated>().Count().ShouldBe(19);
    }

    [Test]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var node = Counting.Node(_store);
        await SendAsync(node, Streams.Of(1), Counting.Once(), new IdempotencyRequest("key-1", new byte[] { 1 }));

        var result = await SendAsync(node, Streams.Of(1), Counting.Once(), new IdempotencyRequest("key-1", new byte[] { 2 }));

        var rejection = result.ShouldBeOfType<CommandResult.Rejected>().Rejection;
        (rejection.Kind, rejection.Code).ShouldBe((RejectionKind.Invalid, "IDEMPOTENCY_KEY_REUSED"));
    }

    [Test]
    public async Task A_refused_request_may_be_repeated_with_its_key()
    {
        await using var full = Counting.Node(_store, limit: 0);
        var request = new IdempotencyRequest("key-1", new byte[] { 1 });
        await SendAsync(full, Streams.Of(1), Counting.Once(), request);

        await using var free = Counting.Node(_store);
        (await SendAsync(free, Streams.Of(1), Counting.Once(), request)).ShouldBeOfType<CommandResult.Accepted>();
    }

    [Test]
    public async Task Listeners_hear_of_commits_in_the_order_of_their_stream()
    {
        var listener = new Listener();
        await using var node = Counting.Node(_store, more: services => services.AddSingleton<ICommitListener>(listener));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync(node, Streams.Of(1), Counting.Once())));

        listener.Heard.ShouldBe(Enumerable.Range(1, 50).Select(i => (long)i));
    }

    [Test]
    public async Task A_tampered_stream_is_not_decided_on()
    {
        var header = new CommitHeader(Streams.Of(1), 1, DateTimeOffset.UnixEpoch, new CommitActor(ActorKind.System, "system"), "x", "1");
        var forged = new Commit(header, 1, "[]"u8.ToArray(), CommitHash.None);
        await _store.AppendAsync([new CommitWrite(Streams.Of(1), forged)], default);
        await using var node = Counting.Node(_store);

        await Should.ThrowAsync<BrokenStreamException>(() => SendAsync(node, Streams.Of(1), Counting.Once()));
    }

    private static Task<CommandResult> SendAsync(
        ServiceProvider node,
        StreamId stream,
        Command command,
        IdempotencyRequest? idempotency = null
    ) =>
        node.GetRequiredService<ICommandDispatcher>()
            .ExecuteAsync(new CommandEnvelope(stream, command, Counting.Person) { Idempotency = idempotency }, CancellationToken.None);

    private sealed class Listener : ICommitListener
    {
        public List<long> Heard { get; } = [];

        public void OnCommitted(CommitNotice notice) => Heard.Add(notice.LastSequence);
    }
}
