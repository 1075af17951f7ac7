namespace Workflows.Feel;

/// <summary>Collects the entries of a context; a name set twice keeps its place and takes the later value.</summary>
public sealed class FeelContextBuilder(int capacity = 4)
{
    private const int LongestUnindexed = 8;

    private FeelEntry[] _entries = capacity == 0 ? [] : new FeelEntry[capacity];
    private int _count;
    private Dictionary<string, int>? _index;

    public int Count => _count;

    public FeelContextBuilder Set(string name, FeelValue value)
    {
        int position = PositionOf(name);
        if (position >= 0)
            _entries[position] = new FeelEntry(name, value);
        else
            Append(name, value);
        return this;
    }

    /// <summary>Sets a name that is not there yet, and leaves one that is.</summary>
    internal void SetFirst(string name, FeelValue value)
    {
        if (PositionOf(name) < 0)
            Append(name, value);
    }

    /// <summary>The context of what was set so far. The builder can go on afterwards without touching it.</summary>
    public FeelContext Build() => FeelContext.Adopt(_entries.AsSpan(0, _count).ToArray());

    private void Append(string name, FeelValue value)
    {
        if (_count == _entries.Length)
            Array.Resize(ref _entries, Math.Max(4, _count * 2));
        _index?.Add(name, _count);
        _entries[_count++] = new FeelEntry(name, value);
    }

    private int PositionOf(string name)
    {
        if (_count > LongestUnindexed)
        {
            if (_index is null)
            {
                _index = new Dictionary<string, int>(StringComparer.Ordinal);
                for (int i = 0; i < _count; i++)
                    _index.Add(_entries[i].Name, i);
            }
            return _index.GetValueOrDefault(name, -1);
        }
        for (int i = 0; i < _count; i++)
        {
            if (string.Equals(_entries[i].Name, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
