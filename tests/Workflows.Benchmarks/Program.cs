using Workflows.Benchmarks;
using Workflows.Benchmarks.Engine;
using Workflows.Benchmarks.Feel;
using Workflows.Benchmarks.Pipeline;
using Workflows.Benchmarks.Startup;
using Workflows.Benchmarks.Verification;

IBenchmark[] benchmarks =
[
    new EngineBenchmark(),
    new FeelBenchmark(),
    new PipelineBenchmark(),
    new StartupBenchmark(),
    new VerificationBenchmark(),
];

var names = args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
var asJson = args.Contains("--json");
var chosen = benchmarks.Where(benchmark => names.Contains(benchmark.Name)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine(
        $"Usage: dotnet run -c Release --project tests/Workflows.Benchmarks -- <name> [--json]\nNames: {string.Join(", ", benchmarks.Select(b => b.Name))}"
    );
    return 1;
}
foreach (var benchmark in chosen)
    Report.Write(benchmark, benchmark.Run(), asJson);
return 0;
