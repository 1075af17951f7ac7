using System.Collections;
using System.Runtime.InteropServices;

namespace Workflows.Feel;

/// <summary>A FEEL list: ordered, any kinds of elements, null included («DMN 1.5 §10.3.2.4»). Positions in FEEL start at 1, here at 0.</summary>
public sealed class FeelList : FeelValue, IReadOnlyList<FeelValue>, IEquatable<FeelList>
{
    public static readonly FeelList Empty = new([]);

    private readonly FeelValue[] _items;

    /// <summary>Takes the array as its own: the caller must not change it afterwards.</summary>
    private FeelList(FeelValue[] items)
    {
        _items = items;
        long weight = 1;
        int depth = 0;
        foreach (FeelValue item in items)
        {
            weight += item.Weight;
            if (item.Depth > depth)
                depth = item.Depth;
        }
        Weight = weight;
        Depth = depth + 1;
    }

    public override FeelKind Kind => FeelKind.List;

    public int Count => _items.Length;

    public FeelValue this[int index] => _items[index];

    internal override long Weight { get; }

    internal override int Depth { get; }

    public ReadOnlySpan<FeelValue> Items => _items;

    public static FeelList Of(params ReadOnlySpan<FeelValue> items) => items.IsEmpty ? Empty : new FeelList(items.ToArray());

    public static FeelList From(IEnumerable<FeelValue> items)
    {
        FeelValue[] copy = [.. items];
        return copy.Length == 0 ? Empty : new FeelList(copy);
    }

    /// <summary>Wraps a freshly made array without copying it.</summary>
    internal static FeelList Adopt(FeelValue[] items) => items.Length == 0 ? Empty : new FeelList(items);

    internal static FeelList Adopt(List<FeelValue> items) =>
        items.Count == 0 ? Empty : new FeelList(CollectionsMarshal.AsSpan(items).ToArray());

    public bool Equals(FeelList? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        return other is not null && other.Weight == Weight && Items.SequenceEqual(other.Items);
    }

    public override bool Equals(object? obj) => Equals(obj as FeelList);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (FeelValue item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<FeelValue> GetEnumerator() => ((IEnumerable<FeelValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
