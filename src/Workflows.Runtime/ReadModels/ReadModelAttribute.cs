namespace Workflows.Runtime.ReadModels;

/// <summary>Names the table of a read model and its key. The first key column is an int64 by which rows are updated and deleted.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ReadModelAttribute(string table, params string[] key) : Attribute
{
    public string Table { get; } = table;

    /// <summary>Property names, in order.</summary>
    public IReadOnlyList<string> Key { get; } = key;
}

/// <summary>The column is work in progress of nodes (a lease), not a fact of a stream: a rebuild leaves it empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OperationalAttribute : Attribute;
