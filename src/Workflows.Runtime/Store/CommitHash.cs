namespace Workflows.Runtime.Store;

/// <summary>SHA-256 of one commit, chained to the one before it in the same stream. Compared by value.</summary>
public readonly struct CommitHash : IEquatable<CommitHash>
{
    public const int Length = 32;

    private static readonly byte[] Zero = new byte[Length];

    private readonly byte[]? _bytes;

    public CommitHash(byte[] bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A commit hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        _bytes = bytes;
    }

    /// <summary>What stands before the first commit of a stream: 32 zero bytes.</summary>
    public static CommitHash None => default;

    public ReadOnlySpan<byte> Bytes => _bytes ?? Zero;

    public byte[] ToArray() => Bytes.ToArray();

    public bool Equals(CommitHash other) => Bytes.SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => obj is CommitHash other && Equals(other);

    public override int GetHashCode() => BitConverter.ToInt32(Bytes);

    /// <summary>Lower-case hex.</summary>
    public override string ToString() => Convert.ToHexStringLower(Bytes);

    public static bool operator ==(CommitHash left, CommitHash right) => left.Equals(right);

    public static bool operator !=(CommitHash left, CommitHash right) => !left.Equals(right);
}
