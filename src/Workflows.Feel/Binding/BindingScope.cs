namespace Workflows.Feel.Binding;

/// <summary>Names declared in an expression, from the innermost outwards.</summary>
internal abstract class BindingScope(BindingScope? outer)
{
    public BindingScope? Outer { get; } = outer;
}

/// <summary>Names with their slots: iterators, parameters, entries, <c>item</c>, <c>?</c>.</summary>
internal sealed class LocalScope(BindingScope? outer) : BindingScope(outer)
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public void Declare(string name, int slot) => _slots[name] = slot;

    public bool TryFind(string name, out int slot) => _slots.TryGetValue(name, out slot);
}

/// <summary>The inside of a filter, where a name can be an entry of the item: known only when it is evaluated.</summary>
internal sealed class ItemScope(BindingScope? outer, int slot) : BindingScope(outer)
{
    public int Slot { get; } = slot;
}
