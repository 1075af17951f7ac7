using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Commits;

/// <summary>
/// <c>hash = SHA-256(previous ‖ header ‖ body)</c>. The header's fields stand in the order of <see cref="CommitHeader"/>, each as a big-endian 4-byte length and its bytes:
/// texts in UTF-8, numbers as 8 bytes big-endian, the time as microseconds since 1970-01-01Z. So nothing can move from one field into the next unseen.
/// </summary>
public static class HashChain
{
    public static CommitHash Next(CommitHash previous, CommitHeader header, ReadOnlySpan<byte> body)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(previous.Bytes);
        Append(sha, header.Stream.Value);
        Append(sha, header.FirstSequence);
        Append(sha, Microseconds(header.At));
        Append(sha, header.Actor.Kind.ToString());
        Append(sha, header.Actor.Id);
        Append(sha, header.Actor.OnBehalfOf ?? "");
        Append(sha, header.Cause);
        Append(sha, header.EngineVersion);
        sha.AppendData(body);
        return new CommitHash(sha.GetHashAndReset());
    }

    /// <summary>Whether this commit follows a commit with the hash <paramref name="previous"/>.</summary>
    public static bool Holds(CommitHash previous, Commit commit) => Next(previous, commit.Header, commit.Body.Span) == commit.Hash;

    private static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    private static void Append(IncrementalHash sha, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        Append(sha, bytes);
    }

    private static void Append(IncrementalHash sha, string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        Span<byte> bytes = size <= 512 ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(text, bytes);
        Append(sha, bytes);
    }

    private static void Append(IncrementalHash sha, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        sha.AppendData(length);
        sha.AppendData(bytes);
    }
}
