namespace Workflows.Benchmarks.Startup;

/// <summary>How soon a server that is started serves, and what it holds when nobody asks anything of it.</summary>
internal sealed class StartupBenchmark : IBenchmark
{
    private const int WarmStarts = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public string Name => "startup";

    public string SetUp =>
        "Server published ReadyToRun, SQLite, demo, all flows of the house: from the start of the process to the first answered call of /v2. "
        + "The first start creates the database; then the median of five.";

    public IReadOnlyList<Measurement> Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        using var server = new PublishedServer();
        await server.PublishAsync();
        var first = await server.StartAsync(TimeSpan.FromSeconds(1));
        var warm = new List<(TimeSpan FirstAnswer, double ResidentMegabytes)>();
        for (var start = 0; start < WarmStarts; start++)
            warm.Add(await server.StartAsync(Rest));
        return
        [
            new("first start, empty database", first.FirstAnswer.TotalMilliseconds, "ms"),
            new(
                "later start, median of 5",
                Median(warm.Select(start => start.FirstAnswer.TotalMilliseconds)),
                "ms",
                1_500,
                LessIsBetter: true
            ),
            new(
                "resident memory after 10 s idle, median",
                Median(warm.Select(start => start.ResidentMegabytes)),
                "MB",
                200,
                LessIsBetter: true
            ),
        ];
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(WarmStarts / 2);
}
