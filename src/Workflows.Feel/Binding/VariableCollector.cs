using Workflows.Feel.Syntax;

namespace Workflows.Feel.Binding;

/// <summary>Collects the variables that an expression can read.</summary>
internal sealed class VariableCollector
{
    private readonly List<FeelVariable> _all = [];

    public int Count => _all.Count;

    /// <summary>Each path once, at its first place.</summary>
    public IReadOnlyList<FeelVariable> Collected
    {
        get
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            return [.. _all.Where(variable => seen.Add(variable.ToString()))];
        }
    }

    public void Add(NameSyntax name, IReadOnlyList<string> entries) => _all.Add(new FeelVariable([name.Name, .. entries], name.Span));

    public void Truncate(int count) => _all.RemoveRange(count, _all.Count - count);
}
