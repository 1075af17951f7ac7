using System.Text;
using Workflows.Engine;
using Workflows.Runtime.Commits;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Tests.Stores;

/// <summary>Builds commits by hand.</summary>
internal static class Commits
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);

    public static CommitWrite Write(string stream, StreamHead head, string body = "[]", int events = 1)
    {
        var header = new CommitHeader(
            new StreamId(stream),
            head.LastSequence + 1,
            Noon.AddSeconds(head.LastSequence),
            new CommitActor(ActorKind.Person, "u020", "u001"),
            "Test",
            "1.0.0"
        );
        var bytes = Encoding.UTF8.GetBytes(body);
        return new CommitWrite(header.Stream, new Commit(header, events, bytes, HashChain.Next(head.Hash, header, bytes)));
    }

    public static StreamHead HeadOf(CommitWrite write) => new(write.Commit!.LastSequence, write.Commit.Hash, write.Commit.Header.At);

    public static OutboxRow FollowUp(CommitWrite of, int number, string? target = "msg:a:b", DateTimeOffset? freeAt = null) =>
        new(
            new FollowUpId(of.Stream, of.Commit!.LastSequence, number),
            target is null ? null : new StreamId(target),
            "{}"u8.ToArray(),
            freeAt ?? Noon
        )
        {
            CreatedAt = Noon,
        };

    public static RowOperation Insert<TRow>(TRow row)
        where TRow : class
    {
        var rows = new RowOperations();
        rows.Insert(row);
        return rows.ToList()[0];
    }

    public static async Task<AppendOutcome> AppendAsync(this IEventStore store, CommitWrite write) =>
        (await store.AppendAsync([write], default))[0];
}
