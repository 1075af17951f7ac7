using Npgsql;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.PostgreSql;

/// <summary>Commits of many streams in one statement, and what is remembered with them. The SQL that only PostgreSQL reads.</summary>
internal static class PostgreSqlCommits
{
    /// <summary>
    /// First the follow-ups' ids, then the idempotency keys, then the commits whose ids and keys were new: each an insert that passes over what exists.
    /// Plan: Function Scan on unnest → Insert (ON CONFLICT by unique index), three times; the joins hash a handful of rows.
    /// The arrays are sorted, so two group commits take their locks in one order.
    /// </summary>
    private const string InsertCommits = """
        WITH h AS (
            INSERT INTO handled_follow_ups (id, at)
            SELECT u.id, u.at FROM unnest(@h_id::text[], @h_at::timestamptz[]) AS u(id, at)
            ON CONFLICT DO NOTHING RETURNING id),
        a AS (
            INSERT INTO idempotency_answers (actor, key, body_hash, stream, sequence, answer, created_at)
            SELECT * FROM unnest(@a_actor::text[], @a_key::text[], @a_hash::bytea[], @a_stream::text[], @a_sequence::bigint[], @a_answer::bytea[], @a_at::timestamptz[])
            ON CONFLICT DO NOTHING RETURNING actor, key),
        c AS (
            INSERT INTO commits (stream, first_sequence, event_count, at, actor_kind, actor_id, on_behalf_of, cause, engine_version, body, hash)
            SELECT u.stream, u.first, u.events, u.at, u.kind, u.actor, u.behalf, u.cause, u.version, u.body, u.hash
            FROM unnest(@stream::text[], @first::bigint[], @events::int[], @at::timestamptz[], @kind::text[], @actor::text[], @behalf::text[],
                        @cause::text[], @version::text[], @body::bytea[], @hash::bytea[], @handles::text[], @key_actor::text[], @key::text[])
                 AS u(stream, first, events, at, kind, actor, behalf, cause, version, body, hash, handles, key_actor, key)
            WHERE (u.handles IS NULL OR EXISTS (SELECT 1 FROM h WHERE h.id = u.handles))
              AND (u.key IS NULL OR EXISTS (SELECT 1 FROM a WHERE a.actor = u.key_actor AND a.key = u.key))
            ON CONFLICT DO NOTHING RETURNING stream)
        SELECT 'h', id, '' FROM h UNION ALL SELECT 'a', actor, key FROM a UNION ALL SELECT 'c', stream, '' FROM c
        """;

    private const string DeleteHandled = "DELETE FROM handled_follow_ups WHERE id = ANY(@id)";

    private const string DeleteAnswers =
        "DELETE FROM idempotency_answers AS i USING unnest(@actor::text[], @key::text[]) AS u(actor, key) WHERE i.actor = u.actor AND i.key = u.key";

    private const string DeleteOutbox = "DELETE FROM outbox WHERE id = ANY(@id)";

    private const string InsertOutbox = """
        INSERT INTO outbox (id, sequence, number, target, is_outward, body, free_at, attempts, created_at)
        SELECT u.id, u.sequence, u.number, u.target, u.target IS NULL, u.body, u.free_at, 0, u.created_at
        FROM unnest(@id::text[], @sequence::bigint[], @number::int[], @target::text[], @body::bytea[], @free_at::timestamptz[], @created_at::timestamptz[])
             AS u(id, sequence, number, target, body, free_at, created_at)
        """;

    private const string InsertPayloads = """
        INSERT INTO payloads (hash, salt, content, owner)
        SELECT * FROM unnest(@hash::text[], @salt::bytea[], @content::bytea[], @owner::text[]) ORDER BY 1 ON CONFLICT DO NOTHING
        """;

    /// <summary>Inserts and tells winners from losers.</summary>
    public static async Task<AppendOutcome[]> InsertAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        IReadOnlyList<CommitWrite> batch,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(InsertCommits, connection, transaction);
        BindHandled(command, batch);
        BindAnswers(command, batch);
        BindCommits(command, [.. batch.Where(w => w.Commit is not null)]);
        var (handled, answered, committed) = (new HashSet<string>(), new HashSet<(string, string)>(), new HashSet<string>());
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                _ = reader.GetString(0) switch
                {
                    "h" => handled.Add(reader.GetString(1)),
                    "a" => answered.Add((reader.GetString(1), reader.GetString(2))),
                    _ => committed.Add(reader.GetString(1)),
                };
            }
        }
        return [.. batch.Select(Outcome)];

        AppendOutcome Outcome(CommitWrite write)
        {
            if (write.Handles is { } id && !handled.Contains(id.ToString()))
                return AppendOutcome.AlreadyHandled;
            if (write.Idempotency is { } answer && !answered.Contains((answer.Actor, answer.Key)))
                return AppendOutcome.AlreadyAnswered;
            return write.Commit is null || committed.Contains(write.Stream.Value) ? AppendOutcome.Committed : AppendOutcome.VersionConflict;
        }
    }

    /// <summary>Losers by version leave no trace: what they wanted to be remembered is forgotten in the same transaction.</summary>
    public static void AddForgetting(NpgsqlBatch batch, IReadOnlyList<CommitWrite> losers)
    {
        if (losers.Any(l => l.Handles is not null))
            batch.Add(DeleteHandled).With("id", losers.Where(l => l.Handles is not null).Select(l => l.Handles!.Value.ToString()));
        if (losers.Any(l => l.Idempotency is not null))
        {
            var answers = losers.Select(l => l.Idempotency).OfType<IdempotencyAnswer>().ToList();
            batch.Add(DeleteAnswers).With("actor", answers.Select(a => a.Actor)).With("key", answers.Select(a => a.Key));
        }
    }

    public static void AddFollowUps(NpgsqlBatch batch, IReadOnlyList<CommitWrite> winners)
    {
        var handled = winners.Where(w => w.Handles is not null).Select(w => w.Handles!.Value.ToString()).ToList();
        if (handled.Count > 0)
            batch.Add(DeleteOutbox).With("id", handled);
        var rows = winners.SelectMany(w => w.FollowUps).ToList();
        if (rows.Count > 0)
            batch
                .Add(InsertOutbox)
                .With("id", rows.Select(r => r.Id.ToString()))
                .With("sequence", rows.Select(r => r.Id.Sequence))
                .With("number", rows.Select(r => r.Id.Number))
                .With("target", rows.Select(r => r.Target?.Value))
                .With("body", rows.Select(r => r.Body.ToArray()))
                .With("free_at", rows.Select(r => r.FreeAt.UtcDateTime))
                .With("created_at", rows.Select(r => r.CreatedAt.UtcDateTime));
        var payloads = winners.SelectMany(w => w.Payloads).DistinctBy(p => p.Hash).ToList();
        if (payloads.Count > 0)
            batch
                .Add(InsertPayloads)
                .With("hash", payloads.Select(p => p.Hash))
                .With("salt", payloads.Select(p => p.Salt.ToArray()))
                .With("content", payloads.Select(p => p.Content.ToArray()))
                .With("owner", payloads.Select(p => p.Owner));
    }

    private static void BindHandled(NpgsqlCommand command, IReadOnlyList<CommitWrite> batch)
    {
        var handled = batch
            .Where(w => w.Handles is not null)
            .Select(w => (Id: w.Handles!.Value.ToString(), At: w.HandledAt.UtcDateTime))
            .DistinctBy(h => h.Id)
            .OrderBy(h => h.Id, StringComparer.Ordinal)
            .ToList();
        command.With("h_id", handled.Select(h => h.Id)).With("h_at", handled.Select(h => h.At));
    }

    private static void BindAnswers(NpgsqlCommand command, IReadOnlyList<CommitWrite> batch)
    {
        var answers = batch
            .Select(w => w.Idempotency)
            .OfType<IdempotencyAnswer>()
            .DistinctBy(a => (a.Actor, a.Key))
            .OrderBy(a => a.Actor, StringComparer.Ordinal)
            .ThenBy(a => a.Key, StringComparer.Ordinal)
            .ToList();
        command
            .With("a_actor", answers.Select(a => a.Actor))
            .With("a_key", answers.Select(a => a.Key))
            .With("a_hash", answers.Select(a => a.BodyHash.ToArray()))
            .With("a_stream", answers.Select(a => a.Stream.Value))
            .With("a_sequence", answers.Select(a => a.Sequence))
            .With("a_answer", answers.Select(a => a.Answer.ToArray()))
            .With("a_at", answers.Select(a => a.CreatedAt.UtcDateTime));
    }

    private static void BindCommits(NpgsqlCommand command, IReadOnlyList<CommitWrite> writes)
    {
        var sorted = writes.OrderBy(w => w.Stream.Value, StringComparer.Ordinal).ToList();
        var headers = sorted.ConvertAll(w => w.Commit!.Header);
        command
            .With("stream", headers.Select(h => h.Stream.Value))
            .With("first", headers.Select(h => h.FirstSequence))
            .With("events", sorted.Select(w => w.Commit!.EventCount))
            .With("at", headers.Select(h => h.At.UtcDateTime))
            .With("kind", headers.Select(h => h.Actor.Kind.ToString()))
            .With("actor", headers.Select(h => h.Actor.Id))
            .With("behalf", headers.Select(h => h.Actor.OnBehalfOf))
            .With("cause", headers.Select(h => h.Cause))
            .With("version", headers.Select(h => h.EngineVersion))
            .With("body", sorted.Select(w => w.Commit!.Body.ToArray()))
            .With("hash", sorted.Select(w => w.Commit!.Hash.ToArray()))
            .With("handles", sorted.Select(w => w.Handles?.ToString()))
            .With("key_actor", sorted.Select(w => w.Idempotency?.Actor))
            .With("key", sorted.Select(w => w.Idempotency?.Key));
    }
}
