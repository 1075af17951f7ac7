using System.Diagnostics;
using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Testing;

namespace Workflows.Benchmarks.Pipeline;

/// <summary>
/// What a completed user task costs with everything that belongs to it: history, read models, outbox. Beside it, what the same PostgreSQL does at its best in the same
/// minute: one-row commits, and rows in batches of 100.
/// </summary>
internal sealed class PipelineBenchmark : IBenchmark
{
    private const int TasksPerCaller = 400;
    private const int MostTasks = 8_000;
    private static readonly int[] Callers = [1, 8, 32, 128];

    public string Name => "pipeline";

    public string SetUp =>
        "Runtime on PostgreSQL (fsync on, same machine), no HTTP. A flow of two user tasks; each measured command completes the first and opens the second.";

    public IReadOnlyList<Measurement> Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        await using var server = await PostgreSqlServer.StartAsync(isDurable: true);
        var connectionString = await server.CreateDatabaseAsync();
        await using var node = await PipelineNode.StartAsync(connectionString);
        var rates = await RawRates.MeasureAsync(await server.CreateDatabaseAsync());
        var results = new List<Measurement>
        {
            new("one-row commits, 1 client", rates.CommitsOfOneClient, "commits/s"),
            new("one-row commits, 32 clients", rates.CommitsOf32Clients, "commits/s"),
            new("rows in batches of 100", rates.BatchedRows, "rows/s"),
        };
        await MeasureAsync(node, connectionString, 8, 400);
        foreach (var callers in Callers)
        {
            var run = await MeasureAsync(node, connectionString, callers, Math.Min(MostTasks, TasksPerCaller * callers));
            double? target = callers == 32 ? rates.CommitsOfOneClient : null;
            results.Add(new($"completions, {callers} callers", run.PerSecond, "completions/s", target));
            results.Add(new($"  rows a completion", run.RowsEach, "rows"));
            results.Add(
                new($"  rows, {callers} callers", run.PerSecond * run.RowsEach, "rows/s", callers >= 32 ? 0.6 * rates.BatchedRows : null)
            );
            results.Add(new("  processor time a completion, node", run.Node.TotalMicroseconds, "µs"));
            results.Add(new("  processor time a completion, PostgreSQL", run.Database.TotalMicroseconds, "µs"));
            results.Add(new("  log a completion", run.LogBytes, "bytes"));
            results.Add(new("  completions a group", run.GroupSize, "completions"));
            results.Add(new("  p50", run.P50.TotalMilliseconds, "ms"));
            results.Add(new("  p99", run.P99.TotalMilliseconds, "ms"));
        }
        return results;
    }

    private static async Task<PipelineRun> MeasureAsync(PipelineNode node, string connectionString, int callers, int tasks)
    {
        var open = new Queue<UserTaskRow>(await node.StartAsync(tasks));
        var times = new List<TimeSpan>(tasks);
        var rowsBefore = node.RowsWritten;
        var groupsBefore = node.Groups;
        var timeBefore = await ProcessorTime.ReadAsync(connectionString);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(CallAsync)));
        watch.Stop();
        var time = await ProcessorTime.ReadAsync(connectionString) - timeBefore;
        times.Sort();
        return new PipelineRun(
            tasks / watch.Elapsed.TotalSeconds,
            (node.RowsWritten - rowsBefore) / (double)tasks,
            time.Node / tasks,
            time.Database / tasks,
            time.LogBytes / (double)tasks,
            tasks / (double)(node.Groups - groupsBefore),
            times[times.Count / 2],
            times[times.Count * 99 / 100]
        );

        async Task CallAsync()
        {
            while (true)
            {
                UserTaskRow? task;
                lock (open)
                {
                    if (!open.TryDequeue(out task))
                        return;
                }
                var began = Stopwatch.GetTimestamp();
                var complete = new CompleteUserTask(
                    new ElementInstanceKey(task.UserTaskKey),
                    FeelContext.Of(new FeelEntry("ok", FeelBoolean.True))
                );
                var result = await node.SendAsync(StreamId.Of(new ProcessInstanceKey(task.ProcessInstanceKey)), complete);
                if (result is not CommandResult.Accepted)
                    throw new InvalidOperationException($"A completion was not accepted: {result}");
                var took = Stopwatch.GetElapsedTime(began);
                lock (times)
                    times.Add(took);
            }
        }
    }

    private sealed record PipelineRun(
        double PerSecond,
        double RowsEach,
        TimeSpan Node,
        TimeSpan Database,
        double LogBytes,
        double GroupSize,
        TimeSpan P50,
        TimeSpan P99
    );
}
