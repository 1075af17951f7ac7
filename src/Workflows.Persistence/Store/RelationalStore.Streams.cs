using System.Data.Common;
using Workflows.Engine;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Store;

/// <content>Reading streams.</content>
public abstract partial class RelationalStore
{
    public async Task<StreamHead> HeadAsync(StreamId stream, CancellationToken cancellation)
    {
        var heads = await ReadAsync(
            Statements.Head,
            r => new StreamHead(r.GetInt64(0), new CommitHash(r.GetFieldValue<byte[]>(1)), Dialect.ReadTime(r, 2)),
            [("@stream", stream.Value)],
            cancellation
        );
        return heads.Count == 0 ? StreamHead.Empty : heads[0];
    }

    public async Task<IReadOnlyList<StoredCommit>> ReadAsync(
        StreamId stream,
        long fromSequence,
        int limit,
        CancellationToken cancellation
    ) =>
        await ReadAsync(
            Statements.ReadStream,
            Commit,
            [("@stream", stream.Value), ("@from", fromSequence), ("@limit", limit)],
            cancellation
        );

    public async Task<IReadOnlyList<StoredCommit>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellation) =>
        await ReadAsync(Statements.ReadAll, Commit, [("@after", afterPosition), ("@limit", limit)], cancellation);

    public async Task<IReadOnlyList<StreamId>> StreamsAsync(StreamId? after, int limit, CancellationToken cancellation) =>
        await ReadAsync(
            Statements.Streams,
            r => new StreamId(r.GetString(0)),
            [("@after", after?.Value ?? ""), ("@limit", limit)],
            cancellation
        );

    private StoredCommit Commit(DbDataReader r)
    {
        var actor = new CommitActor(Enum.Parse<ActorKind>(r.GetString(5)), r.GetString(6), r.IsDBNull(7) ? null : r.GetString(7));
        var header = new CommitHeader(
            new StreamId(r.GetString(1)),
            r.GetInt64(2),
            Dialect.ReadTime(r, 4),
            actor,
            r.GetString(8),
            r.GetString(9)
        );
        var commit = new Commit(header, r.GetInt32(3), r.GetFieldValue<byte[]>(10), new CommitHash(r.GetFieldValue<byte[]>(11)));
        return new StoredCommit(r.GetInt64(0), commit);
    }
}
