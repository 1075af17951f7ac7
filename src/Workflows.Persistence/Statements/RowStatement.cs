using System.Collections.Concurrent;
using Workflows.Runtime.ReadModels;

namespace Workflows.Persistence.Statements;

/// <summary>Operations on one table that run as one statement: the same kind, on the same columns.</summary>
/// <param name="Shape">Operations with the same shape go together.</param>
public sealed record RowStatement(RowShape Shape, IReadOnlyList<RowOperation> Operations)
{
    /// <summary>Groups operations; deletes come first, then inserts, then updates, in the order of their tables.</summary>
    public static IReadOnlyList<RowStatement> Group(IEnumerable<RowOperation> operations) =>
        [
            .. operations
                .GroupBy(RowShape.Of)
                .OrderBy(g => g.Key.Kind)
                .ThenBy(g => g.Key.Model.Table, StringComparer.Ordinal)
                .Select(g => new RowStatement(g.Key, [.. g])),
        ];
}

public enum RowStatementKind
{
    Delete,
    Insert,
    InsertIfAbsent,
    InsertOrReplace,
    Update,
}

/// <summary>What a statement on rows looks like. Few shapes exist, so their texts are made once.</summary>
/// <param name="Columns">Bit set of the columns that an update sets.</param>
public readonly record struct RowShape(RowStatementKind Kind, ReadModel Model, ulong Columns)
{
    private static readonly ConcurrentDictionary<RowShape, IReadOnlyList<ReadModelColumn>> ColumnLists = new();

    public static RowShape Of(RowOperation operation) =>
        operation switch
        {
            RowOperation.Delete => new RowShape(RowStatementKind.Delete, operation.Model, 0),
            RowOperation.Insert { Mode: InsertMode.New } => new RowShape(RowStatementKind.Insert, operation.Model, 0),
            RowOperation.Insert { Mode: InsertMode.IfAbsent } => new RowShape(RowStatementKind.InsertIfAbsent, operation.Model, 0),
            RowOperation.Insert => new RowShape(RowStatementKind.InsertOrReplace, operation.Model, 0),
            RowOperation.Update update => new RowShape(RowStatementKind.Update, operation.Model, Bits(update)),
            _ => throw new InvalidOperationException($"Unknown operation {operation.GetType().Name}."),
        };

    /// <summary>The columns that the statement needs values for, beside the key of an update or delete.</summary>
    public IReadOnlyList<ReadModelColumn> ValueColumns =>
        ColumnLists.GetOrAdd(
            this,
            static shape =>
                shape.Kind switch
                {
                    RowStatementKind.Delete => [],
                    RowStatementKind.Update => [.. shape.Model.Columns.Where(c => (shape.Columns & (1UL << c.Ordinal)) != 0)],
                    _ => shape.Model.Columns,
                }
        );

    private static ulong Bits(RowOperation.Update update) => update.Values.Aggregate(0UL, (bits, v) => bits | (1UL << v.Column.Ordinal));
}
