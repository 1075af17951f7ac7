using Npgsql;
using NpgsqlTypes;

namespace Workflows.Persistence.PostgreSql;

/// <summary>Arrays as parameters: a set of rows in one statement whose text never changes, so that its plan is kept.</summary>
internal static class BatchParameters
{
    public static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command;
    }

    public static NpgsqlBatchCommand With<T>(this NpgsqlBatchCommand command, string name, IEnumerable<T> values)
    {
        command.Parameters.Add(Parameter(name, values));
        return command;
    }

    public static NpgsqlCommand With<T>(this NpgsqlCommand command, string name, IEnumerable<T> values)
    {
        command.Parameters.Add(Parameter(name, values));
        return command;
    }

    private static NpgsqlParameter<T[]> Parameter<T>(string name, IEnumerable<T> values) =>
        new(name, [.. values]) { NpgsqlDbType = NpgsqlDbType.Array | ElementType(typeof(T)) };

    private static NpgsqlDbType ElementType(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return NpgsqlDbType.Text;
        if (plain == typeof(long))
            return NpgsqlDbType.Bigint;
        if (plain == typeof(int))
            return NpgsqlDbType.Integer;
        if (plain == typeof(bool))
            return NpgsqlDbType.Boolean;
        if (plain == typeof(DateTime))
            return NpgsqlDbType.TimestampTz;
        return plain == typeof(byte[]) ? NpgsqlDbType.Bytea : throw new InvalidOperationException($"No column has the type {type}.");
    }
}
