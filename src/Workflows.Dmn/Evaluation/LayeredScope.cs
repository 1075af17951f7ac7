using System.Diagnostics.CodeAnalysis;
using Workflows.Feel;

namespace Workflows.Dmn.Evaluation;

/// <summary>A few names above another scope: entries, parameters, required values.</summary>
internal sealed class LayeredScope(IFeelScope? outer) : IFeelScope
{
    private readonly List<FeelEntry> _entries = [];

    public void Set(string name, FeelValue value)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Name, name, StringComparison.Ordinal))
            {
                _entries[i] = new FeelEntry(name, value);
                return;
            }
        }
        _entries.Add(new FeelEntry(name, value));
    }

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        foreach (FeelEntry entry in _entries)
        {
            if (string.Equals(entry.Name, name, StringComparison.Ordinal))
            {
                value = entry.Value;
                return true;
            }
        }
        if (outer is not null)
            return outer.TryGetValue(name, out value);
        value = null;
        return false;
    }
}

/// <summary>The inside of a boxed filter: the item's entries, then <c>item</c>, then what is outside.</summary>
internal sealed class ItemScope(IFeelScope outer, FeelValue item) : IFeelScope
{
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        if (item is FeelContext context && context.TryGetValue(name, out value))
            return true;
        if (name != "item")
            return outer.TryGetValue(name, out value);
        value = item;
        return true;
    }
}

/// <summary>One scope, and behind it another.</summary>
internal sealed class FallbackScope(IFeelScope first, IFeelScope second) : IFeelScope
{
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out FeelValue value) =>
        first.TryGetValue(name, out value) || second.TryGetValue(name, out value);
}
