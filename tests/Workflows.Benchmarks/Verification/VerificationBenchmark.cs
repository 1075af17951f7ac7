using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Persistence.PostgreSql;
using Workflows.Persistence.Store;
using Workflows.Runtime;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;
using Workflows.Runtime.Verification;
using Workflows.Testing;

namespace Workflows.Benchmarks.Verification;

/// <summary>What it takes to show that the history of one instance is whole, in a store that many have written to since.</summary>
internal sealed class VerificationBenchmark : IBenchmark
{
    private const int Checkpoints = 1_000;
    private const int Heads = 1_000;
    private const int Rounds = 5;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Name => "verification";

    public string SetUp =>
        $"PostgreSQL, {Checkpoints:N0} checkpoints of {Heads:N0} heads each (a million commits in between, of which only the heads are there). Median of {Rounds}.";

    public IReadOnlyList<Measurement> Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        await using var server = await PostgreSqlServer.StartAsync(isDurable: false);
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error))
            .AddWorkflowsRuntime(new RuntimeOptions())
            .AddPostgreSqlStore(await server.CreateDatabaseAsync())
            .BuildServiceProvider();
        await services.GetRequiredService<IStoreMigration>().MigrateAsync(CancellationToken.None);
        var store = services.GetRequiredService<IEventStore>();

        var old = Write(new StreamId("pi:1"), StreamHead.Empty, "[]"u8.ToArray());
        await store.AppendAsync([old], CancellationToken.None);
        await WriteCheckpointsAsync(store, old.Commit!);
        var young = Write(new StreamId("pi:2"), StreamHead.Empty, "[]"u8.ToArray());
        await store.AppendAsync([young], CancellationToken.None);

        return
        [
            new("an instance that moved after the last checkpoint", await MeasureAsync(store, young.Stream), "ms"),
            new("an instance that ended before all the others", await MeasureAsync(store, old.Stream), "ms"),
        ];
    }

    /// <summary>The first names <paramref name="first"/>, all of them streams that nothing else is known of.</summary>
    private static async Task WriteCheckpointsAsync(IEventStore store, Commit first)
    {
        var head = StreamHead.Empty;
        for (var i = 0; i < Checkpoints; i++)
        {
            var heads = Enumerable
                .Range(0, Heads)
                .Select(n => new CheckpointHead(new StreamId($"pi:{1_000_000L + (i * Heads) + n}"), 12, NewHash()))
                .ToList();
            if (i == 0)
                heads.Add(new CheckpointHead(first.Stream, first.LastSequence, first.Hash));
            var write = Write(Checkpoint.Stream, head, new Checkpoint(i + 1, heads).ToBody());
            await store.AppendAsync([write], CancellationToken.None);
            head = new StreamHead(write.Commit!.LastSequence, write.Commit.Hash, write.Commit.Header.At);
        }
    }

    private static CommitHash NewHash() => new(RandomNumberGenerator.GetBytes(32));

    private static CommitWrite Write(StreamId stream, StreamHead head, byte[] body)
    {
        var header = new CommitHeader(
            stream,
            head.LastSequence + 1,
            Start.AddMinutes(head.LastSequence),
            new CommitActor(ActorKind.System, "benchmark", null),
            "Benchmark",
            "1.0.0"
        );
        return new CommitWrite(stream, new Commit(header, 1, body, HashChain.Next(head.Hash, header, body)));
    }

    private static async Task<double> MeasureAsync(IEventStore store, StreamId stream)
    {
        var verifier = new Verifier(store);
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            var result = await verifier.VerifyAsync(stream, CancellationToken.None);
            times.Add(clock.Elapsed.TotalMilliseconds);
            if (result.Broken is not null)
                throw new InvalidOperationException($"{stream} is broken: {result.Broken}");
        }
        return times.Order().ElementAt(Rounds / 2);
    }
}
