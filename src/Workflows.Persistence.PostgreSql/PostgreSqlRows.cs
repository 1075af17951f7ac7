using System.Collections.Concurrent;
using Npgsql;
using Workflows.Persistence.Statements;
using Workflows.Runtime.ReadModels;

namespace Workflows.Persistence.PostgreSql;

/// <summary>Row operations of a whole group commit: one statement a shape, its rows as arrays (Function Scan on unnest → Insert, or → Nested Loop by primary key → Update).</summary>
internal static class PostgreSqlRows
{
    private static readonly ConcurrentDictionary<RowShape, string> Texts = new();

    public static void Add(NpgsqlBatch batch, IEnumerable<RowOperation> operations)
    {
        foreach (var (shape, group) in RowStatement.Group(operations))
        {
            var command = batch.Add(Texts.GetOrAdd(shape, Text));
            if (shape.Kind is RowStatementKind.Delete or RowStatementKind.Update)
                command.With("k", group.Select(o => o.Key));
            var columns = shape.ValueColumns;
            for (var i = 0; i < columns.Count; i++)
                AddColumn(command, columns[i], [.. group.Select(o => ValueOf(o, columns[i], i))]);
        }
    }

    private static object? ValueOf(RowOperation operation, ReadModelColumn column, int at) =>
        operation is RowOperation.Update update ? update.Values[at].Value : column.Get(((RowOperation.Insert)operation).Row);

    private static void AddColumn(NpgsqlBatchCommand command, ReadModelColumn column, object?[] values)
    {
        var name = NameOf(column);
        if (column.Type == typeof(string))
            command.With(name, values.Select(v => (string?)v));
        else if (column.Type == typeof(long))
            command.With(name, values.Select(v => (long?)v));
        else if (column.Type == typeof(int))
            command.With(name, values.Select(v => (int?)v));
        else if (column.Type == typeof(bool))
            command.With(name, values.Select(v => (bool?)v));
        else if (column.Type == typeof(DateTimeOffset))
            command.With(name, values.Select(v => ((DateTimeOffset?)v)?.UtcDateTime));
        else
            throw new InvalidOperationException($"Column {column} has a type that the store does not know.");
    }

    private static string NameOf(ReadModelColumn column) => FormattableString.Invariant($"c{column.Ordinal}");

    private static string Text(RowShape shape)
    {
        var table = shape.Model.Table;
        var key = shape.Model.Key[0].Name;
        var columns = shape.ValueColumns;
        var names = string.Join(", ", columns.Select(c => c.Name));
        var arrays = string.Join(", ", columns.Select(c => $"@{NameOf(c)}::{TypeOf(c)}[]"));
        return shape.Kind switch
        {
            RowStatementKind.Delete => $"DELETE FROM {table} WHERE {key} = ANY(@k::bigint[])",
            RowStatementKind.Update => $"UPDATE {table} AS t SET {string.Join(", ", columns.Select(c => $"{c.Name} = u.{c.Name}"))} "
                + $"FROM unnest(@k::bigint[], {arrays}) AS u(k, {names}) WHERE t.{key} = u.k",
            _ => $"INSERT INTO {table} ({names}) SELECT * FROM unnest({arrays}){OnConflict(shape)}",
        };
    }

    private static string OnConflict(RowShape shape) =>
        shape.Kind switch
        {
            RowStatementKind.InsertIfAbsent => " ON CONFLICT DO NOTHING",
            RowStatementKind.InsertOrReplace => $" ON CONFLICT ({string.Join(", ", shape.Model.Key.Select(k => k.Name))}) DO UPDATE SET "
                + string.Join(", ", shape.ValueColumns.Except(shape.Model.Key).Select(c => $"{c.Name} = excluded.{c.Name}")),
            _ => "",
        };

    private static string TypeOf(ReadModelColumn column)
    {
        if (column.Type == typeof(long))
            return "bigint";
        if (column.Type == typeof(int))
            return "int";
        if (column.Type == typeof(bool))
            return "boolean";
        return column.Type == typeof(DateTimeOffset) ? "timestamptz" : "text";
    }
}
