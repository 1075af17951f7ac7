using System.Data.Common;
using System.Text.Json;
using Workflows.Persistence.Statements;

namespace Workflows.Persistence.Sqlite;

/// <summary>SQLite: times are microseconds since 1970-01-01Z, lists are JSON, and there is one writer, so nothing is passed over and everything visible is settled.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public static SqliteDialect Instance { get; } = new();

    public override string SkipLocked => "";

    public override string IsSettled => "TRUE";

    public override string IsIn(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override object List(IReadOnlyCollection<string> values) => JsonSerializer.Serialize(values);

    public override object Time(DateTimeOffset at) => MicrosecondsOf(at);

    public override DateTimeOffset ReadTime(DbDataReader reader, int column) => TimeOf(reader.GetInt64(column));

    public static long MicrosecondsOf(DateTimeOffset at) =>
        (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset TimeOf(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
