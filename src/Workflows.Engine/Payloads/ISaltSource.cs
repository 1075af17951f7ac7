using System.Security.Cryptography;

namespace Workflows.Engine;

/// <summary>Where salts of payload hashes come from. Like keys, they are handed in: the core itself draws nothing at random.</summary>
public interface ISaltSource
{
    void Fill(Span<byte> salt);
}

/// <summary>Salts of the system's cryptographic generator.</summary>
public sealed class RandomSalts : ISaltSource
{
    public static RandomSalts Instance { get; } = new();

    private RandomSalts() { }

    public void Fill(Span<byte> salt) => RandomNumberGenerator.Fill(salt);
}
