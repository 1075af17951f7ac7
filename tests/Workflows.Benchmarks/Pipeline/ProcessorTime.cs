using System.Globalization;
using Npgsql;

namespace Workflows.Benchmarks.Pipeline;

/// <summary>
/// Processor time used until now by this process and by all processes of one PostgreSQL, and the bytes of its log. Unlike rates, they hardly change when others work on the same machine.
/// </summary>
internal sealed record ProcessorTime(TimeSpan Node, TimeSpan Database, long LogBytes)
{
    private const double TicksPerSecond = 100;

    public static ProcessorTime operator -(ProcessorTime left, ProcessorTime right) =>
        new(left.Node - right.Node, left.Database - right.Database, left.LogBytes - right.LogBytes);

    public static async Task<ProcessorTime> ReadAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pg_backend_pid(), (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var postmaster = Stat(reader.GetInt32(0)).Parent;
        return new ProcessorTime(Environment.CpuUsage.TotalTime, OfFamily(postmaster), reader.GetInt64(1));
    }

    /// <summary>The postmaster, the sessions that have ended, and those that run.</summary>
    private static TimeSpan OfFamily(int postmaster)
    {
        var parent = Stat(postmaster);
        var ticks = parent.Own + parent.Ended;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id))
                continue;
            try
            {
                var stat = Stat(id);
                ticks += stat.Parent == postmaster ? stat.Own : 0;
            }
            catch (IOException)
            {
                // It ended meanwhile.
            }
        }
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>proc(5): after the name in parentheses, field 4 is the parent, 14 to 17 are own and waited-for children's user and system ticks.</summary>
    private static (int Parent, long Own, long Ended) Stat(int process)
    {
        var text = File.ReadAllText(FormattableString.Invariant($"/proc/{process}/stat"));
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (int.Parse(fields[1], CultureInfo.InvariantCulture), Number(11) + Number(12), Number(13) + Number(14));

        long Number(int at) => long.Parse(fields[at], CultureInfo.InvariantCulture);
    }
}
