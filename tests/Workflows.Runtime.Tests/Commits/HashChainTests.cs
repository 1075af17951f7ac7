using CsCheck;
using Workflows.Engine;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Tests.Commits;

public sealed class HashChainTests
{
    private static readonly Gen<CommitHeader> Headers =
        from stream in Gen.String
        from first in Gen.Long[1, 1_000_000]
        from at in Gen.Long[0, 4_000_000_000_000_000]
        from actor in Gen.String
        from behalf in Gen.String.Null()
        from cause in Gen.String
        from version in Gen.String
        select new CommitHeader(
            new StreamId("pi:" + stream),
            first,
            DateTimeOffset.UnixEpoch.AddMicroseconds(at),
            new CommitActor(ActorKind.Person, actor, behalf),
            cause,
            version
        );

    [Test]
    public void Whatever_is_changed_the_hash_changes() =>
        Gen.Select(Headers, Gen.Byte.Array, Gen.Int[0, 6])
            .Sample(
                (header, body, field) =>
                {
                    var hash = HashChain.Next(CommitHash.None, header, body);
                    var changed = field switch
                    {
                        0 => HashChain.Next(hash, header, body),
                        1 => HashChain.Next(CommitHash.None, header with { FirstSequence = header.FirstSequence + 1 }, body),
                        2 => HashChain.Next(CommitHash.None, header with { At = header.At.AddMicroseconds(1) }, body),
                        3 => HashChain.Next(CommitHash.None, header with { Cause = header.Cause + "x" }, body),
                        4 => HashChain.Next(
                            CommitHash.None,
                            header with
                            {
                                Actor = header.Actor with { Id = header.Actor.Id + "x" },
                            },
                            body
                        ),
                        5 => HashChain.Next(CommitHash.None, header with { EngineVersion = "x" + header.EngineVersion }, body),
                        _ => HashChain.Next(CommitHash.None, header, [.. body, 0]),
                    };
                    return changed != hash && HashChain.Next(CommitHash.None, header, body) == hash;
                },
                iter: 2_000
            );

    [Test]
    public void Text_cannot_move_from_one_field_into_the_next()
    {
        var header = new CommitHeader(
            new StreamId("pi:1"),
            1,
            DateTimeOffset.UnixEpoch,
            new CommitActor(ActorKind.Person, "ab", "c"),
            "d",
            "1"
        );

        HashChain
            .Next(CommitHash.None, header, [])
            .ShouldNotBe(HashChain.Next(CommitHash.None, header with { Actor = new CommitActor(ActorKind.Person, "a", "bc") }, []));
    }

    /// <summary>The formula is public: an auditor's own program must come to the same hash.</summary>
    [Test]
    public void The_hash_is_the_documented_formula()
    {
        var header = new CommitHeader(
            new StreamId("pi:1"),
            1,
            DateTimeOffset.UnixEpoch.AddMicroseconds(5),
            new CommitActor(ActorKind.System, "system"),
            "Test",
            "1"
        );
        using var bytes = new MemoryStream();
        bytes.Write(new byte[32]);
        void Field(ReadOnlySpan<byte> field)
        {
            bytes.Write([0, 0, 0, (byte)field.Length]);
            bytes.Write(field);
        }
        Field("pi:1"u8);
        Field([0, 0, 0, 0, 0, 0, 0, 1]);
        Field([0, 0, 0, 0, 0, 0, 0, 5]);
        Field("System"u8);
        Field("system"u8);
        Field([]);
        Field("Test"u8);
        Field("1"u8);
        bytes.Write("[]"u8);

        HashChain
            .Next(CommitHash.None, header, "[]"u8)
            .ShouldBe(new CommitHash(System.Security.Cryptography.SHA256.HashData(bytes.ToArray())));
    }
}
