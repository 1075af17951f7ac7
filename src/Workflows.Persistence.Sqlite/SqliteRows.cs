using System.Collections.Concurrent;
using Workflows.Persistence.Statements;
using Workflows.Runtime.ReadModels;

namespace Workflows.Persistence.Sqlite;

/// <summary>Row operations as prepared statements, one execution a row: inside one process that is as fast as a set.</summary>
internal static class SqliteRows
{
    private static readonly ConcurrentDictionary<RowShape, string> Texts = new();

    public static void Apply(SqliteSession session, IReadOnlyList<RowOperation> operations)
    {
        foreach (var (shape, group) in RowStatement.Group(operations))
        {
            var sql = Texts.GetOrAdd(shape, Text);
            foreach (var operation in group)
                session.Execute(sql, Values(shape, operation));
        }
    }

    private static object[] Values(RowShape shape, RowOperation operation)
    {
        var dialect = SqliteDialect.Instance;
        switch (operation)
        {
            case RowOperation.Insert insert:
                return [.. shape.ValueColumns.Select(c => dialect.Value(c.Get(insert.Row)))];
            case RowOperation.Update update:
                return [.. update.Values.Select(v => dialect.Value(v.Value)), update.Key];
            default:
                return [operation.Key];
        }
    }

    private static string Text(RowShape shape)
    {
        var table = shape.Model.Table;
        var key = shape.Model.Key[0].Name;
        var columns = shape.ValueColumns;
        switch (shape.Kind)
        {
            case RowStatementKind.Delete:
                return $"DELETE FROM {table} WHERE {key} = @p0";
            case RowStatementKind.Update:
                var sets = string.Join(", ", columns.Select((c, i) => FormattableString.Invariant($"{c.Name} = @p{i}")));
                return FormattableString.Invariant($"UPDATE {table} SET {sets} WHERE {key} = @p{columns.Count}");
            default:
                var names = string.Join(", ", columns.Select(c => c.Name));
                var values = string.Join(", ", columns.Select((_, i) => FormattableString.Invariant($"@p{i}")));
                return $"INSERT INTO {table} ({names}) VALUES ({values}){OnConflict(shape)}";
        }
    }

    private static string OnConflict(RowShape shape) =>
        shape.Kind switch
        {
            RowStatementKind.InsertIfAbsent => " ON CONFLICT DO NOTHING",
            RowStatementKind.InsertOrReplace => $" ON CONFLICT ({string.Join(", ", shape.Model.Key.Select(k => k.Name))}) DO UPDATE SET "
                + string.Join(", ", shape.ValueColumns.Except(shape.Model.Key).Select(c => $"{c.Name} = excluded.{c.Name}")),
            _ => "",
        };
}
