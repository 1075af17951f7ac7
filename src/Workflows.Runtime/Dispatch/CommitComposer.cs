using Workflows.Engine;
using Workflows.Engine.Serialization;
using Workflows.Feel;
using Workflows.Runtime.Commits;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Dispatch;

/// <summary>Makes of a decision what is written: header, bytes, hash, rows, follow-ups, answer.</summary>
public sealed class CommitComposer(EventCodec codec, RuntimeClock clock, RuntimeOptions options)
{
    /// <summary>Whose idempotency key it is.</summary>
    public static string Owner(Actor actor) => $"{actor.Kind}:{actor.Id}";

    internal Composed Compose(CommandEnvelope envelope, LoadedStream stream, Decision.Accepted decision, DateTimeOffset at)
    {
        var id = stream.State.Id;
        var last = stream.Head.LastSequence + decision.Events.Count;
        var result = new CommandResult.Accepted(id, last, at, decision.Events);
        if (decision.Events.Count == 0)
        {
            if (decision.FollowUps.Count > 0)
                throw new InvalidOperationException($"{envelope.Command.GetType().Name} wants follow-ups without an event to bear them.");
            var mustRemember = envelope.Handles is not null || envelope.Idempotency is not null;
            return new Composed(mustRemember ? Remember(new CommitWrite(id, null), envelope, result) : null, result);
        }

        var header = new CommitHeader(
            id,
            stream.Head.LastSequence + 1,
            at,
            CommitActor.Of(envelope.Actor),
            envelope.Cause,
            options.EngineVersion
        );
        List<StoredPayload> payloads = [.. decision.Payloads.Select(p => new StoredPayload(p.Hash, p.Salt ?? [], p.Content, id.Value))];
        var body = codec.Write(SealedEvents.ForStream(decision));
        var rows = new RowOperations();
        stream.Projector.Project(header, decision.Events, rows);
        var write = new CommitWrite(id, new Commit(header, decision.Events.Count, body, HashChain.Next(stream.Head.Hash, header, body)))
        {
            Rows = rows.ToList(),
            FollowUps = FollowUps(id, last, decision.FollowUps),
            Payloads = payloads,
        };
        return new Composed(Remember(write, envelope, result), result);
    }

    private CommitWrite Remember(CommitWrite write, CommandEnvelope envelope, CommandResult.Accepted result) =>
        write with
        {
            Handles = envelope.Handles,
            HandledAt = clock.WallNow,
            Idempotency = envelope.Idempotency is { } request
                ? new IdempotencyAnswer(
                    Owner(envelope.Actor),
                    request.Key,
                    request.BodyHash,
                    result.Stream,
                    result.LastSequence,
                    request.Answer?.Invoke(result) ?? [],
                    result.At
                )
                : null,
        };

    private OutboxRow[] FollowUps(StreamId stream, long last, IReadOnlyList<FollowUp> followUps)
    {
        var now = clock.WallNow;
        var rows = new OutboxRow[followUps.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var target = followUps[i] is FollowUp.ToStream toStream ? toStream.Target : (StreamId?)null;
            // A command is ours to drain for a while; a message outward is the transport's at once.
            var freeAt = target is null ? now : now + options.FollowUpLease;
            rows[i] = new OutboxRow(new FollowUpId(stream, last, i), target, FollowUpCodec.Write(followUps[i]), freeAt) { CreatedAt = now };
        }
        return rows;
    }

    internal sealed record Composed(CommitWrite? Write, CommandResult.Accepted Result)
    {
        /// <summary>
        /// A text of it holds U+0000, which the doors turn away. Whatever came past them (another system's answer, a job's result) must not reach the database, where
        /// it would fail everything committed along with it. Deployed files, which have no salt, are bytes and may hold what they like.
        /// </summary>
        public bool HoldsNul =>
            Write?.Commit is { } commit
            && (
                JsonNulScan.Holds(commit.Body.Span)
                || commit.Header.Actor.Id.Contains('\0', StringComparison.Ordinal)
                || commit.Header.Cause.Contains('\0', StringComparison.Ordinal)
                || Write.Payloads.Any(payload => payload.Salt.Length > 0 && JsonNulScan.Holds(payload.Content.Span))
            );
    }
}
