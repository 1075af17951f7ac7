using System.Data.Common;
using Workflows.Persistence.Statements;

namespace Workflows.Persistence.PostgreSql;

/// <summary>PostgreSQL: timestamptz, arrays, SKIP LOCKED, and a log that is settled below the oldest open transaction.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    public static PostgreSqlDialect Instance { get; } = new();

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    /// <summary>
    /// Every commit notes the transaction that wrote it. Below the xmin of the present snapshot no transaction is open any more, so no position there can still appear.
    /// </summary>
    public override string IsSettled => "transaction_id < pg_snapshot_xmin(pg_current_snapshot())";

    public override string IsIn(string column, string parameter) => $"{column} = ANY({parameter})";

    public override object List(IReadOnlyCollection<string> values) => values.ToArray();

    public override object Time(DateTimeOffset at) => at.UtcDateTime;

    public override DateTimeOffset ReadTime(DbDataReader reader, int column) =>
        new(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc), TimeSpan.Zero);
}
