using System.Security.Cryptography;

namespace Workflows.Engine;

/// <summary>Puts a value of a variable apart: its salted hash goes into the stream, the rest into the payloads.</summary>
/// <remarks>The salt is deleted together with the content, so that a short value cannot be guessed from its hash afterwards.</remarks>
public static class SealedValue
{
    public const int SaltLength = 16;

    /// <summary>Draws a salt and names the content by both.</summary>
    /// <param name="content">The value as JSON, UTF-8.</param>
    public static Payload Seal(byte[] content, ISaltSource salts)
    {
        var salt = new byte[SaltLength];
        salts.Fill(salt);
        return new Payload(HashOf(salt, content), content, salt);
    }

    public static string HashOf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(content);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
