using System.Text.Json;

namespace Workflows.Feel;

/// <summary>
/// Names of JSON objects as strings. The same few names come again in every event, so each thread keeps those it has read last and
/// makes no new string for them; what is kept changes no result.
/// </summary>
internal static class JsonNames
{
    private const int Slots = 512;
    private const int LongestKept = 64;

    [ThreadStatic]
    private static string?[]? t_kept;

    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length is 0 or > LongestKept)
            return Text(ref reader);
        string?[] kept = t_kept ??= new string?[Slots];
        int slot = SlotOf(reader.ValueSpan);
        if (kept[slot] is { } known && reader.ValueTextEquals(known))
            return known;
        return kept[slot] = Text(ref reader);
    }

    /// <summary>The string that the reader stands on.</summary>
    /// <exception cref="JsonException">The string holds invalid UTF-8 or half a surrogate pair.</exception>
    public static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException unpaired)
        {
            throw new JsonException("A string holds invalid UTF-8 or half a surrogate pair.", unpaired);
        }
    }

    private static int SlotOf(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte b in name)
            hash = (hash ^ b) * 16777619;
        return (int)((hash ^ (hash >> 15)) % Slots);
    }
}
