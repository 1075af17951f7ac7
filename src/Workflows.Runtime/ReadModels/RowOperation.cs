namespace Workflows.Runtime.ReadModels;

/// <summary>What a commit does to one row (or, for a key of several columns, to the rows that share the first one).</summary>
public abstract record RowOperation(ReadModel Model, long Key)
{
    public sealed record Insert(ReadModel Model, long Key, object Row, InsertMode Mode) : RowOperation(Model, Key);

    /// <summary>Sets columns.</summary>
    /// <param name="Values">Column and new value, each column once, in the order of the columns.</param>
    public sealed record Update(ReadModel Model, long Key, IReadOnlyList<ColumnValue> Values) : RowOperation(Model, Key);

    public sealed record Delete(ReadModel Model, long Key) : RowOperation(Model, Key);
}

public enum InsertMode
{
    /// <summary>The row is new; that it exists is a bug and fails the commit.</summary>
    New,

    /// <summary>The first one stays.</summary>
    IfAbsent,

    /// <summary>The last one stays.</summary>
    Replace,
}

public readonly record struct ColumnValue(ReadModelColumn Column, object? Value);
