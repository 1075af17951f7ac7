using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Workflows.Feel;

/// <summary>
/// A FEEL context: named entries in the order in which they were written («DMN 1.5 §10.3.2.5»). Small ones are searched in a row,
/// larger ones through an index that is built when it is first needed.
/// </summary>
[JsonConverter(typeof(FeelContextJsonConverter))]
public sealed class FeelContext : FeelValue, IReadOnlyList<FeelEntry>, IEquatable<FeelContext>, IFeelScope
{
    private const int LongestUnindexed = 8;

    public static readonly FeelContext Empty = new([]);

    private readonly FeelEntry[] _entries;
    private Dictionary<string, int>? _index;

    /// <summary>Takes the array as its own; names must be distinct.</summary>
    private FeelContext(FeelEntry[] entries)
    {
        _entries = entries;
        long weight = 1;
        int depth = 0;
        foreach (FeelEntry entry in entries)
        {
            weight += entry.Value.Weight;
            if (entry.Value.Depth > depth)
                depth = entry.Value.Depth;
        }
        Weight = weight;
        Depth = depth + 1;
    }

    public override FeelKind Kind => FeelKind.Context;

    public int Count => _entries.Length;

    public FeelEntry this[int index] => _entries[index];

    public ReadOnlySpan<FeelEntry> Entries => _entries;

    /// <summary>The value of an entry, or null (FEEL's) where there is none of this name.</summary>
    public FeelValue this[string name] => TryGetValue(name, out FeelValue? value) ? value : FeelNull.Instance;

    internal override long Weight { get; }

    internal override int Depth { get; }

    /// <summary>A context of these entries; of entries with the same name the last one's value counts, at the first one's place.</summary>
    public static FeelContext Of(params ReadOnlySpan<FeelEntry> entries)
    {
        if (entries.IsEmpty)
            return Empty;
        if (AreDistinct(entries))
            return new FeelContext(entries.ToArray());
        FeelContextBuilder builder = new(entries.Length);
        foreach (FeelEntry entry in entries)
            builder.Set(entry.Name, entry.Value);
        return builder.Build();
    }

    private static bool AreDistinct(ReadOnlySpan<FeelEntry> entries)
    {
        if (entries.Length > 2 * LongestUnindexed)
        {
            HashSet<string> names = new(entries.Length, StringComparer.Ordinal);
            foreach (FeelEntry entry in entries)
            {
                if (!names.Add(entry.Name))
                    return false;
            }
            return true;
        }
        for (int i = 1; i < entries.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(entries[i].Name, entries[j].Name, StringComparison.Ordinal))
                    return false;
            }
        }
        return true;
    }

    internal static FeelContext Adopt(FeelEntry[] entries) => entries.Length == 0 ? Empty : new FeelContext(entries);

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        int position = PositionOf(name);
        value = position < 0 ? null : _entries[position].Value;
        return position >= 0;
    }

    public bool Contains(string name) => PositionOf(name) >= 0;

    /// <summary>This context with one entry added or replaced.</summary>
    public FeelContext With(string name, FeelValue value)
    {
        int position = PositionOf(name);
        FeelEntry[] entries = new FeelEntry[position < 0 ? _entries.Length + 1 : _entries.Length];
        _entries.CopyTo(entries, 0);
        entries[position < 0 ? _entries.Length : position] = new FeelEntry(name, value);
        return new FeelContext(entries);
    }

    /// <summary>This context without the entry of that name.</summary>
    public FeelContext Without(string name)
    {
        int position = PositionOf(name);
        return position < 0 ? this : Adopt([.. _entries[..position], .. _entries[(position + 1)..]]);
    }

    /// <summary>Same names with the same values; the order does not count.</summary>
    public bool Equals(FeelContext? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other.Count != Count || other.Weight != Weight)
            return false;
        foreach (FeelEntry entry in _entries)
        {
            if (!other.TryGetValue(entry.Name, out FeelValue? value) || !value.Equals(entry.Value))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FeelContext);

    public override int GetHashCode()
    {
        int hash = _entries.Length;
        foreach (FeelEntry entry in _entries)
            hash ^= HashCode.Combine(entry.Name, entry.Value);
        return hash;
    }

    public IEnumerator<FeelEntry> GetEnumerator() => ((IEnumerable<FeelEntry>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    private int PositionOf(string name)
    {
        if (_entries.Length > LongestUnindexed)
            return (_index ?? BuildIndex()).GetValueOrDefault(name, -1);
        for (int i = 0; i < _entries.Length; i++)
        {
            string candidate = _entries[i].Name;
            if (ReferenceEquals(candidate, name) || string.Equals(candidate, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        Dictionary<string, int> index = new(_entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < _entries.Length; i++)
            index[_entries[i].Name] = i;
        // Two threads may both build it; either result is right and whole when it is published.
        Volatile.Write(ref _index, index);
        return index;
    }
}
