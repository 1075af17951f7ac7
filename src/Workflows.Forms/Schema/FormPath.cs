using System.Collections.Immutable;
using Workflows.Feel;

namespace Workflows.Forms.Schema;

/// <summary>Names from a container down to a value: <c>order.buyer</c>. Empty: the container itself.</summary>
public readonly record struct FormPath(ImmutableArray<string> Names)
{
    public static readonly FormPath Empty = new([]);

    public bool IsEmpty => Names.IsDefaultOrEmpty;

    public static FormPath Parse(string text) => text.Length == 0 ? Empty : new([.. text.Split('.')]);

    /// <summary>The path that begins with this one and goes on.</summary>
    public FormPath Below(FormPath rest) =>
        IsEmpty ? rest
        : rest.IsEmpty ? this
        : new([.. Names, .. rest.Names]);

    /// <summary>The value below <paramref name="container"/>; null where it or a name on the way is missing.</summary>
    public FeelValue? Find(FeelContext container)
    {
        if (IsEmpty)
            return container;
        FeelValue at = container;
        foreach (var name in Names)
        {
            if (at is not FeelContext context || !context.TryGetValue(name, out var next))
                return null;
            at = next;
        }
        return at;
    }

    /// <summary>The container with the value at this path; what stands in the way and is no context is replaced by one.</summary>
    public FeelContext Put(FeelContext container, FeelValue value) => Put(container, Names.AsSpan(), value);

    /// <summary>The container without the value at this path, and without contexts that became empty by it.</summary>
    public FeelContext Remove(FeelContext container) => Remove(container, Names.AsSpan());

    public bool Equals(FormPath other) => Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    public override int GetHashCode() => Names.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join('.', Names);

    private static FeelContext Put(FeelContext container, ReadOnlySpan<string> names, FeelValue value)
    {
        if (names.Length == 1)
            return container.With(names[0], value);
        var below = container.TryGetValue(names[0], out var next) && next is FeelContext context ? context : FeelContext.Empty;
        return container.With(names[0], Put(below, names[1..], value));
    }

    private static FeelContext Remove(FeelContext container, ReadOnlySpan<string> names)
    {
        if (names.Length == 1)
            return container.Without(names[0]);
        if (!container.TryGetValue(names[0], out var next) || next is not FeelContext context)
            return container;
        var rest = Remove(context, names[1..]);
        return rest.Count == 0 ? container.Without(names[0]) : container.With(names[0], rest);
    }
}
