using System.Security.Cryptography;

namespace Workflows.Engine;

/// <summary>Content kept apart from the streams: files of a deployment, large values, personal values.</summary>
/// <param name="Hash">Lower-case hex SHA-256, the name by which events refer to it; salted when the content is a value.</param>
/// <param name="Content">The exact bytes.</param>
/// <param name="Salt">Mixed in before the content; null for files, whose hash anybody may recompute.</param>
public sealed record Payload(string Hash, byte[] Content, byte[]? Salt = null)
{
    /// <summary>A file, under the plain SHA-256 of its bytes.</summary>
    public static Payload OfFile(byte[] content) => new(HashOf(content), content);

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
