namespace Workflows.Engine.ProcessInstances;

/// <summary>Element instances by key: open addressing over one array, for this is touched by every event. Nothing is ever taken out.</summary>
internal sealed class KeyTable
{
    private ElementInstance?[] slots = new ElementInstance?[16];
    private int count;

    public int Count => count;

    public ElementInstance? Find(long key)
    {
        var mask = slots.Length - 1;
        for (var i = Slot(key, mask); slots[i] is { } found; i = (i + 1) & mask)
        {
            if (found.Key == key)
                return found;
        }
        return null;
    }

    public void Add(ElementInstance instance)
    {
        if (count * 4 >= slots.Length * 3)
            Grow();
        Insert(slots, instance);
        count++;
    }

    /// <summary>Every instance, in the order of their keys.</summary>
    public ElementInstance[] Ordered()
    {
        var all = new ElementInstance[count];
        var n = 0;
        foreach (var slot in slots)
        {
            if (slot is not null)
                all[n++] = slot;
        }
        Array.Sort(all, static (a, b) => a.Key.CompareTo(b.Key));
        return all;
    }

    private void Grow()
    {
        var larger = new ElementInstance?[slots.Length * 2];
        foreach (var slot in slots)
        {
            if (slot is not null)
                Insert(larger, slot);
        }
        slots = larger;
    }

    private static void Insert(ElementInstance?[] into, ElementInstance instance)
    {
        var mask = into.Length - 1;
        var i = Slot(instance.Key, mask);
        while (into[i] is not null)
            i = (i + 1) & mask;
        into[i] = instance;
    }

    // Keys count up within blocks: their low bits spread well enough by themselves.
    private static int Slot(long key, int mask) => (int)(key ^ (key >> 17)) & mask;
}
