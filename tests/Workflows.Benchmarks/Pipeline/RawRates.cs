using System.Diagnostics;
using Npgsql;

namespace Workflows.Benchmarks.Pipeline;

/// <summary>What the same PostgreSQL does with plain inserts: the measure that the pipeline is held against.</summary>
internal sealed record RawRates(double CommitsOfOneClient, double CommitsOf32Clients, double BatchedRows)
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(3);

    public static async Task<RawRates> MeasureAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(
            connectionString + ";Maximum Pool Size=40;Max Auto Prepare=10;Auto Prepare Min Usages=1"
        );
        await using (
            var create = source.CreateCommand("CREATE TABLE rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text, b bigint)")
        )
            await create.ExecuteNonQueryAsync();
        var one = await CommitsAsync(source, 1);
        var many = await CommitsAsync(source, 32);
        return new RawRates(one, many, await BatchesAsync(source));
    }

    private static async Task<double> CommitsAsync(NpgsqlDataSource source, int clients)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async _ =>
                {
                    await using var connection = await source.OpenConnectionAsync();
                    await using var insert = new NpgsqlCommand("INSERT INTO rows (a, b) VALUES ($1, $2)", connection);
                    insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "value" });
                    insert.Parameters.Add(new NpgsqlParameter<long> { TypedValue = 42 });
                    var count = 0;
                    for (; watch.Elapsed < Each; count++)
                        await insert.ExecuteNonQueryAsync();
                    return count;
                })
        );
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> BatchesAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var insert = new NpgsqlCommand("INSERT INTO rows (a, b) SELECT * FROM unnest($1, $2)", connection);
        insert.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. Enumerable.Repeat("value", 100)] });
        insert.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. Enumerable.Repeat(42L, 100)] });
        var watch = Stopwatch.StartNew();
        var rows = 0;
        for (; watch.Elapsed < Each; rows += 100)
            await insert.ExecuteNonQueryAsync();
        return rows / watch.Elapsed.TotalSeconds;
    }
}
