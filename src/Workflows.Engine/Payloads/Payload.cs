using System.Security.Cryptography;
using Workflows.Feel;

namespace Workflows.Engine;

/// <summary>A value that is kept apart from the stream, because it is large or personal. The stream holds only <see cref="Hash"/>.</summary>
/// <param name="Hash">SHA-256 of salt and content, lower-case hex.</param>
/// <param name="Salt">Deleted together with the content, so that a short value cannot be guessed from its hash afterwards.</param>
/// <param name="Content">The value as JSON, UTF-8.</param>
/// <param name="Value">The same value as the engine holds it.</param>
public sealed record Payload(string Hash, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Content, FeelValue Value)
{
    public const int SaltLength = 16;

    /// <summary>Seals a value: its hash goes into the stream, the rest into the payloads.</summary>
    public static Payload Seal(FeelValue value, ReadOnlyMemory<byte> content, ISaltSource salts)
    {
        var salt = new byte[SaltLength];
        salts.Fill(salt);
        return new Payload(HashOf(salt, content.Span), salt, content, value);
    }

    public static string HashOf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(content);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
