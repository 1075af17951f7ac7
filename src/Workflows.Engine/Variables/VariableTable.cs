using System.Diagnostics.CodeAnalysis;
using Workflows.Feel;

namespace Workflows.Engine.Variables;

/// <summary>The local variables of one scope, in the order in which they were first set. Few are searched in a row, many by an index.</summary>
internal sealed class VariableTable
{
    private const int LongestUnindexed = 10;

    private Variable[] variables = new Variable[4];
    private int count;
    private Dictionary<string, int>? index;

    public ReadOnlySpan<Variable> All => variables.AsSpan(0, count);

    public bool TryGet(string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        var at = PositionOf(name);
        value = at < 0 ? null : variables[at].Value;
        return at >= 0;
    }

    /// <summary>The key of a variable, or 0 where there is none of this name.</summary>
    public long KeyOf(string name)
    {
        var at = PositionOf(name);
        return at < 0 ? 0 : variables[at].Key;
    }

    public void Set(long key, string name, FeelValue value)
    {
        var at = PositionOf(name);
        if (at >= 0)
        {
            variables[at] = variables[at] with { Value = value };
            return;
        }
        if (count == variables.Length)
            Array.Resize(ref variables, count * 2);
        index?.Add(name, count);
        variables[count++] = new Variable(key, name, value);
    }

    private int PositionOf(string name)
    {
        if (count > LongestUnindexed)
        {
            index ??= Index();
            return index.GetValueOrDefault(name, -1);
        }
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(variables[i].Name, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    private Dictionary<string, int> Index()
    {
        var made = new Dictionary<string, int>(count * 2, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            made.Add(variables[i].Name, i);
        return made;
    }
}

internal readonly record struct Variable(long Key, string Name, FeelValue Value);
