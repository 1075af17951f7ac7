using Workflows.Persistence.Statements;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Sqlite;

/// <summary>Commits, and what is remembered with them. The SQL that only SQLite reads.</summary>
internal static class SqliteCommits
{
    private const string InsertHandled = "INSERT INTO handled_follow_ups (id, at) VALUES (@p0, @p1) ON CONFLICT DO NOTHING";

    private const string DeleteHandled = "DELETE FROM handled_follow_ups WHERE id = @p0";

    private const string InsertAnswer =
        "INSERT INTO idempotency_answers (actor, key, body_hash, stream, sequence, answer, created_at) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) ON CONFLICT DO NOTHING";

    private const string DeleteAnswer = "DELETE FROM idempotency_answers WHERE actor = @p0 AND key = @p1";

    private const string InsertCommit =
        "INSERT INTO commits (stream, first_sequence, event_count, at, actor_kind, actor_id, on_behalf_of, cause, engine_version, body, hash) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10) ON CONFLICT DO NOTHING";

    private const string InsertOutbox =
        "INSERT INTO outbox (id, sequence, number, target, is_outward, body, free_at, attempts, created_at) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0, @p7)";

    private const string DeleteOutbox = "DELETE FROM outbox WHERE id = @p0";

    private const string InsertPayload =
        "INSERT INTO payloads (hash, salt, content, owner) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT DO NOTHING";

    /// <summary>Inserts the commit and what makes its effect happen once; a loser leaves nothing behind.</summary>
    public static AppendOutcome TryInsert(SqliteSession session, CommitWrite write, SqlDialect dialect)
    {
        var handled = write.Handles?.ToString();
        if (handled is not null && session.Execute(InsertHandled, [handled, dialect.Time(write.HandledAt)]) == 0)
            return AppendOutcome.AlreadyHandled;
        if (write.Idempotency is { } answer && !TryInsert(session, answer, dialect))
        {
            Forget(session, handled, null);
            return AppendOutcome.AlreadyAnswered;
        }
        if (write.Commit is { } commit && !TryInsert(session, commit, dialect))
        {
            Forget(session, handled, write.Idempotency);
            return AppendOutcome.VersionConflict;
        }
        return AppendOutcome.Committed;
    }

    public static void InsertFollowUps(SqliteSession session, CommitWrite write, SqlDialect dialect)
    {
        if (write.Handles is { } handled)
            session.Execute(DeleteOutbox, [handled.ToString()]);
        foreach (var row in write.FollowUps)
        {
            session.Execute(
                InsertOutbox,
                [
                    row.Id.ToString(),
                    row.Id.Sequence,
                    row.Id.Number,
                    (object?)row.Target?.Value ?? DBNull.Value,
                    row.Target is null,
                    row.Body.ToArray(),
                    dialect.Time(row.FreeAt),
                    dialect.Time(row.CreatedAt),
                ]
            );
        }
        foreach (var payload in write.Payloads)
            session.Execute(InsertPayload, [payload.Hash, payload.Salt.ToArray(), payload.Content.ToArray(), payload.Owner]);
    }

    private static bool TryInsert(SqliteSession session, IdempotencyAnswer answer, SqlDialect dialect) =>
        session.Execute(
            InsertAnswer,
            [
                answer.Actor,
                answer.Key,
                answer.BodyHash.ToArray(),
                answer.Stream.Value,
                answer.Sequence,
                answer.Answer.ToArray(),
                dialect.Time(answer.CreatedAt),
            ]
        ) > 0;

    private static bool TryInsert(SqliteSession session, Commit commit, SqlDialect dialect)
    {
        var header = commit.Header;
        return session.Execute(
                InsertCommit,
                [
                    header.Stream.Value,
                    header.FirstSequence,
                    commit.EventCount,
                    dialect.Time(header.At),
                    header.Actor.Kind.ToString(),
                    header.Actor.Id,
                    (object?)header.Actor.OnBehalfOf ?? DBNull.Value,
                    header.Cause,
                    header.EngineVersion,
                    commit.Body.ToArray(),
                    commit.Hash.ToArray(),
                ]
            ) > 0;
    }

    private static void Forget(SqliteSession session, string? handled, IdempotencyAnswer? answer)
    {
        if (handled is not null)
            session.Execute(DeleteHandled, [handled]);
        if (answer is not null)
            session.Execute(DeleteAnswer, [answer.Actor, answer.Key]);
    }
}
