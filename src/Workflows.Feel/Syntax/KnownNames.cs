using Workflows.Feel.Functions;

namespace Workflows.Feel.Syntax;

/// <summary>Names that are known before an expression is read, together with those of the built-in functions.</summary>
internal sealed class KnownNames
{
    private static readonly NameTable BuiltInNames = NamesOfFunctions();

    private readonly HashSet<string> _names;

    public KnownNames(IReadOnlyCollection<string> names)
    {
        _names = new HashSet<string>(names, StringComparer.Ordinal);
        Table = new NameTable(BuiltInNames);
        foreach (string name in _names)
            Table.Add(name);
    }

    public NameTable Table { get; }

    public bool Contains(string name) => _names.Contains(name);

    private static NameTable NamesOfFunctions()
    {
        NameTable names = new();
        foreach (string name in BuiltIns.NamesWithKeywords)
            names.Add(name, isFunction: true);
        return names;
    }
}
