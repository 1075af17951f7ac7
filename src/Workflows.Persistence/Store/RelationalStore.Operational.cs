using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Store;

/// <content>Outbox, answers, payloads, leases, counters, timers, jobs, drafts.</content>
public abstract partial class RelationalStore
{
    private const string KeysCounter = "keys";

    public async Task<IReadOnlyList<OutboxRow>> TakeAsync(
        bool outward,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    )
    {
        var rows = await WriteAsync(
            Statements.TakeOutbox,
            Outbox,
            [("@outward", outward), ("@now", Dialect.Time(now)), ("@until", Dialect.Time(now + lease)), ("@limit", limit)],
            cancellation
        );
        return [.. rows.OrderBy(r => r.CreatedAt).ThenBy(r => r.Id.Sequence).ThenBy(r => r.Id.Number)];
    }

    public Task CloseAsync(IReadOnlyList<FollowUpId> ids, CancellationToken cancellation) =>
        ids.Count == 0
            ? Task.CompletedTask
            : WriteAsync(Statements.CloseOutbox, [("@ids", Dialect.List([.. ids.Select(i => i.ToString())]))], cancellation);

    public async Task<OutboxCounts> CountAsync(CancellationToken cancellation)
    {
        var counts = await ReadAsync(
            Statements.CountOutbox,
            r => new OutboxCounts(r.GetInt64(0), r.GetInt64(1), r.IsDBNull(2) ? null : Dialect.ReadTime(r, 2)),
            [],
            cancellation
        );
        return counts[0];
    }

    public async Task<bool> IsHandledAsync(FollowUpId id, CancellationToken cancellation) =>
        (await ReadAsync(Statements.IsHandled, _ => true, [("@id", id.ToString())], cancellation)).Count > 0;

    public Task<int> ForgetHandledBeforeAsync(DateTimeOffset limit, CancellationToken cancellation) =>
        WriteAsync(Statements.ForgetHandled, [("@limit", Dialect.Time(limit))], cancellation);

    public async Task<IdempotencyAnswer?> FindAsync(string actor, string key, CancellationToken cancellation)
    {
        var answers = await ReadAsync(
            Statements.FindAnswer,
            r => new IdempotencyAnswer(
                actor,
                key,
                r.GetFieldValue<byte[]>(0),
                new StreamId(r.GetString(1)),
                r.GetInt64(2),
                r.GetFieldValue<byte[]>(3),
                Dialect.ReadTime(r, 4)
            ),
            [("@actor", actor), ("@key", key)],
            cancellation
        );
        return answers.Count == 0 ? null : answers[0];
    }

    public Task<int> DropBeforeAsync(DateTimeOffset limit, CancellationToken cancellation) =>
        WriteAsync(Statements.DropAnswers, [("@limit", Dialect.Time(limit))], cancellation);

    public async Task<StoredPayload?> FindAsync(string hash, CancellationToken cancellation) =>
        await FindAsync([hash], cancellation) is [var payload] ? payload : null;

    public async Task<IReadOnlyList<StoredPayload>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation) =>
        hashes.Count == 0
            ? []
            : await ReadAsync(
                Statements.FindPayloads,
                r => new StoredPayload(r.GetString(0), r.GetFieldValue<byte[]>(1), r.GetFieldValue<byte[]>(2), r.GetString(3)),
                [("@hashes", Dialect.List(hashes))],
                cancellation
            );

    public Task AddAsync(StoredPayload payload, CancellationToken cancellation) =>
        WriteDurablyAsync(
            Statements.AddPayload,
            [
                ("@hash", payload.Hash),
                ("@salt", payload.Salt.ToArray()),
                ("@content", payload.Content.ToArray()),
                ("@owner", payload.Owner),
            ],
            cancellation
        );

    public async Task<long> TakeKeyBlockAsync(int size, CancellationToken cancellation) =>
        await CountAsync(KeysCounter, size, cancellation) - size + 1;

    public Task<long> NextAsync(string counter, CancellationToken cancellation) => CountAsync(counter, 1, cancellation);

    public async Task<bool> TryLeaseAsync(
        string name,
        string owner,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellation
    )
    {
        var taken = await WriteAsync(
            Statements.TakeLease,
            _ => true,
            [("@name", name), ("@owner", owner), ("@now", Dialect.Time(now)), ("@until", Dialect.Time(until))],
            cancellation
        );
        return taken.Count > 0;
    }

    public Task ReleaseAsync(string name, string owner, CancellationToken cancellation) =>
        WriteAsync(Statements.ReleaseLease, [("@name", name), ("@owner", owner)], cancellation);

    public async Task<IReadOnlyList<DueTimer>> TakeDueAsync(
        DateTimeOffset now,
        DateTimeOffset wallNow,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    )
    {
        var due = await WriteAsync(
            Statements.TakeTimers,
            r => new DueTimer(
                new TimerKey(r.GetInt64(0)),
                new StreamId(r.GetString(1)),
                Enum.Parse<TimerKind>(r.GetString(2)),
                Dialect.ReadTime(r, 3)
            ),
            [("@now", Dialect.Time(now)), ("@wall", Dialect.Time(wallNow)), ("@until", Dialect.Time(wallNow + lease)), ("@limit", limit)],
            cancellation
        );
        return [.. due.OrderBy(t => t.DueAt).ThenBy(t => t.Timer.Value)];
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) =>
        (await ReadAsync(Statements.NextTimer, TimeOrNull, [], cancellation))[0];

    public Task PostponeAsync(TimerKey timer, DateTimeOffset until, CancellationToken cancellation) =>
        WriteAsync(Statements.PostponeTimer, [("@timer", timer.Value), ("@until", Dialect.Time(until))], cancellation);

    public async Task<IReadOnlyList<JobRow>> ActivateAsync(
        IReadOnlyCollection<string> types,
        string worker,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    )
    {
        var keys = await WriteAsync(
            types.Count == 0 ? Statements.TakeAnyJobs : Statements.TakeJobs,
            r => r.GetInt64(0),
            [
                ("@types", Dialect.List(types)),
                ("@worker", worker),
                ("@now", Dialect.Time(now)),
                ("@until", Dialect.Time(now + lease)),
                ("@limit", limit),
            ],
            cancellation
        );
        if (keys.Count == 0)
            return [];
        await using var context = Open();
        return await context.Rows<JobRow>().Where(j => keys.Contains(j.JobKey)).OrderBy(j => j.JobKey).ToListAsync(cancellation);
    }

    public async Task<bool> ExtendAsync(JobKey job, DateTimeOffset until, CancellationToken cancellation) =>
        await WriteAsync(Statements.ExtendJob, [("@job", job.Value), ("@until", Dialect.Time(until))], cancellation) > 0;

    public Task<JobRow?> FindAsync(JobKey job, CancellationToken cancellation) => FindAsync<JobRow>(job.Value, cancellation);

    public async Task<DateTimeOffset?> NextFreeAsync(
        IReadOnlyCollection<string> types,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => (await ReadAsync(Statements.NextJob, TimeOrNull, [("@types", Dialect.List(types)), ("@now", Dialect.Time(now))], cancellation))[0];

    public Task SaveAsync(FormDraft draft, CancellationToken cancellation) =>
        WriteDurablyAsync(
            Statements.SaveDraft,
            [("@task", draft.Task.Value), ("@person", draft.Person), ("@body", draft.Body), ("@at", Dialect.Time(draft.SavedAt))],
            cancellation
        );

    public async Task<FormDraft?> FindAsync(ElementInstanceKey task, string person, CancellationToken cancellation)
    {
        var drafts = await ReadAsync(
            Statements.FindDraft,
            r => new FormDraft(task, person, r.GetString(0), Dialect.ReadTime(r, 1)),
            [("@task", task.Value), ("@person", person)],
            cancellation
        );
        return drafts.Count == 0 ? null : drafts[0];
    }

    public Task DropAsync(ElementInstanceKey task, string person, CancellationToken cancellation) =>
        WriteAsync(Statements.DropDraft, [("@task", task.Value), ("@person", person)], cancellation);

    private DateTimeOffset? TimeOrNull(DbDataReader r) => r.IsDBNull(0) ? null : Dialect.ReadTime(r, 0);

    private async Task<long> CountAsync(string counter, long by, CancellationToken cancellation)
    {
        var values = await WriteAsync(Statements.Count, r => r.GetInt64(0), [("@name", counter), ("@by", by)], cancellation);
        return values[0];
    }

    private OutboxRow Outbox(DbDataReader r)
    {
        if (!FollowUpId.TryParse(r.GetString(0), out var id))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{r.GetString(0)} is no follow-up's id."));
        var target = r.IsDBNull(1) ? (StreamId?)null : new StreamId(r.GetString(1));
        return new OutboxRow(id, target, r.GetFieldValue<byte[]>(2), Dialect.ReadTime(r, 3))
        {
            Attempts = r.GetInt32(4),
            CreatedAt = Dialect.ReadTime(r, 5),
        };
    }
}
