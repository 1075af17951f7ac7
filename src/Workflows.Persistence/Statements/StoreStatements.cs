namespace Workflows.Persistence.Statements;

/// <summary>
/// The SQL that is not EF's and that both databases read alike but for what <see cref="SqlDialect"/> says. Each with its plan on PostgreSQL.
/// </summary>
public sealed class StoreStatements(SqlDialect dialect)
{
    private const string CommitColumns =
        "global_position, stream, first_sequence, event_count, at, actor_kind, actor_id, on_behalf_of, cause, engine_version, body, hash";

    private const string OutboxColumns = "id, target, body, free_at, attempts, created_at";

    /// <summary>Index Scan Backward using ix_commits_stream_first_sequence, one row.</summary>
    public string Head { get; } =
        "SELECT first_sequence + event_count - 1, hash, at FROM commits WHERE stream = @stream ORDER BY first_sequence DESC LIMIT 1";

    /// <summary>
    /// Index Scan using ix_commits_stream_first_sequence. The inner query finds the commit that holds the wanted event (one step backwards in the same index).
    /// </summary>
    public string ReadStream { get; } =
        $"""
            SELECT {CommitColumns} FROM commits
            WHERE stream = @stream AND first_sequence >= COALESCE(
                (SELECT MAX(first_sequence) FROM commits WHERE stream = @stream AND first_sequence <= @from), 0)
              AND first_sequence + event_count - 1 >= @from
            ORDER BY first_sequence LIMIT @limit
            """;

    /// <summary>Index Scan using the primary key; the settled condition filters the youngest rows only.</summary>
    public string ReadAll { get; } =
        $"SELECT {CommitColumns} FROM commits WHERE global_position > @after AND {dialect.IsSettled} ORDER BY global_position LIMIT @limit";

    /// <summary>
    /// Index Only Scan using ix_commits_stream_first_sequence, Unique above it. Not «first_sequence = 1»: a stream whose beginning was cut off must be seen, too.
    /// </summary>
    public string Streams { get; } = "SELECT DISTINCT stream FROM commits WHERE stream > @after ORDER BY stream LIMIT @limit";

    /// <summary>Index Scan using ix_outbox_is_outward_free_at, then the primary key for the update.</summary>
    public string TakeOutbox { get; } =
        $"""
            WITH taken AS MATERIALIZED (
                SELECT id FROM outbox WHERE is_outward = @outward AND free_at <= @now
                ORDER BY created_at, sequence, number LIMIT @limit {dialect.SkipLocked})
            UPDATE outbox SET free_at = @until, attempts = attempts + 1
            WHERE id IN (SELECT id FROM taken)
            RETURNING {OutboxColumns}
            """;

    public string CloseOutbox { get; } = $"DELETE FROM outbox WHERE {dialect.IsIn("id", "@ids")}";

    /// <summary>The outbox is small while the house is well: it is read whole.</summary>
    public string CountOutbox { get; } =
        "SELECT COALESCE(SUM(CASE WHEN is_outward THEN 0 ELSE 1 END), 0), COALESCE(SUM(CASE WHEN is_outward THEN 1 ELSE 0 END), 0), MIN(created_at) FROM outbox";

    public string IsHandled { get; } = "SELECT 1 FROM handled_follow_ups WHERE id = @id";

    /// <summary>PostgreSQL: Bitmap Heap Scan by the block ranges of ix_handled_follow_ups_at, Nested Loop Anti Join with the outbox by its key. SQLite: Search using the same index.</summary>
    public string ForgetHandled { get; } =
        "DELETE FROM handled_follow_ups WHERE at < @limit AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.id = handled_follow_ups.id)";

    public string FindAnswer { get; } =
        "SELECT body_hash, stream, sequence, answer, created_at FROM idempotency_answers WHERE actor = @actor AND key = @key";

    /// <summary>Index Scan using ix_idempotency_answers_created_at.</summary>
    public string DropAnswers { get; } = "DELETE FROM idempotency_answers WHERE created_at < @limit";

    public string FindPayloads { get; } = $"SELECT hash, salt, content, owner FROM payloads WHERE {dialect.IsIn("hash", "@hashes")}";

    public string AddPayload { get; } =
        "INSERT INTO payloads (hash, salt, content, owner) VALUES (@hash, @salt, @content, @owner) ON CONFLICT DO NOTHING";

    public string ErasePayload { get; } = "DELETE FROM payloads WHERE hash = @hash";

    /// <summary>The row's lock makes nodes wait for each other; a value is never given twice.</summary>
    public string Count { get; } =
        """
            INSERT INTO counters (name, value) VALUES (@name, @by)
            ON CONFLICT (name) DO UPDATE SET value = counters.value + @by
            RETURNING value
            """;

    /// <summary>Returns a row if the lease is the caller's now.</summary>
    public string TakeLease { get; } =
        """
            INSERT INTO leases (name, owner, held_until) VALUES (@name, @owner, @until)
            ON CONFLICT (name) DO UPDATE SET owner = @owner, held_until = @until
            WHERE leases.owner = @owner OR leases.held_until <= @now
            RETURNING owner
            """;

    public string ReleaseLease { get; } = "DELETE FROM leases WHERE name = @name AND owner = @owner";

    /// <summary>Index Scan using ix_timers_due_at.</summary>
    public string TakeTimers { get; } =
        $"""
            WITH taken AS MATERIALIZED (
                SELECT timer_key FROM timers WHERE due_at <= @now AND (locked_until IS NULL OR locked_until <= @wall)
                ORDER BY due_at LIMIT @limit {dialect.SkipLocked})
            UPDATE timers SET locked_until = @until
            WHERE timer_key IN (SELECT timer_key FROM taken)
            RETURNING timer_key, stream, kind, due_at
            """;

    /// <summary>Index Only Scan using ix_timers_due_at, one row.</summary>
    public string NextTimer { get; } = "SELECT MIN(due_at) FROM timers";

    public string PostponeTimer { get; } = "UPDATE timers SET locked_until = @until WHERE timer_key = @timer";

    /// <summary>Index Scan using ix_jobs_type_free_at_partial: open jobs only.</summary>
    public string TakeJobs { get; } = TakeJobsWhere(dialect.IsIn("type", "@types") + " AND ", dialect);

    /// <summary>The same for workers that take every type.</summary>
    public string TakeAnyJobs { get; } = TakeJobsWhere("", dialect);

    public string ExtendJob { get; } =
        "UPDATE jobs SET locked_until = @until WHERE job_key = @job AND is_open AND locked_until IS NOT NULL";

    /// <summary>Index Scan using ix_jobs_type_free_at_partial.</summary>
    public string NextJob { get; } =
        $"""
            SELECT MIN(CASE WHEN locked_until > free_at THEN locked_until ELSE free_at END) FROM jobs
            WHERE is_open AND {dialect.IsIn("type", "@types")}
              AND CASE WHEN locked_until > free_at THEN locked_until ELSE free_at END > @now
            """;

    public string SaveDraft { get; } =
        """
            INSERT INTO form_drafts (user_task_key, person, body, saved_at) VALUES (@task, @person, @body, @at)
            ON CONFLICT (user_task_key, person) DO UPDATE SET body = @body, saved_at = @at
            """;

    public string FindDraft { get; } = "SELECT body, saved_at FROM form_drafts WHERE user_task_key = @task AND person = @person";

    public string DropDraft { get; } = "DELETE FROM form_drafts WHERE user_task_key = @task AND person = @person";

    private static string TakeJobsWhere(string types, SqlDialect dialect) =>
        $"""
            WITH taken AS MATERIALIZED (
                SELECT job_key FROM jobs
                WHERE {types}is_open AND free_at <= @now AND (locked_until IS NULL OR locked_until <= @now)
                ORDER BY free_at, job_key LIMIT @limit {dialect.SkipLocked})
            UPDATE jobs SET locked_until = @until, worker = @worker
            WHERE job_key IN (SELECT job_key FROM taken)
            RETURNING job_key
            """;
}
