using System.Globalization;
using System.Text.Json;

namespace Workflows.Benchmarks;

/// <summary>Prints set-up, results and the ratios to their targets.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(IBenchmark benchmark, IReadOnlyList<Measurement> results, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        benchmark.Name,
                        benchmark.SetUp,
                        Runtime = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription,
                        Processors = Environment.ProcessorCount,
                        Results = results,
                    },
                    Json
                )
            );
            return;
        }
        Console.WriteLine($"{benchmark.Name}: {benchmark.SetUp}");
        foreach (var result in results)
        {
            var ratio = result.Ratio is { } value
                ? string.Create(CultureInfo.InvariantCulture, $"  target {result.Target:N0}, ratio {value:0.00}")
                : "";
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {result.What, -46} {result.Value, 14:N1} {result.Unit}{ratio}")
            );
        }
    }
}
