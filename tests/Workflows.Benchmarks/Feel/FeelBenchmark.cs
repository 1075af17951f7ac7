using System.Diagnostics;
using System.Globalization;
using System.Text;
using Workflows.Dmn;
using Workflows.Feel;

namespace Workflows.Benchmarks.Feel;

/// <summary>Ten typical expressions read and evaluated, a decision table of 20 and one of 500 rules, JSON in and out; one thread.</summary>
internal sealed class FeelBenchmark : IBenchmark
{
    private const int Rounds = 7;

    private static readonly string[] Expressions =
    [
        "amount > 500",
        "vip and amount >= 100",
        "reason in (\"quality\", \"damaged\", \"wrong_sent\")",
        "order.buyer.name = \"张三\"",
        "amount * 1.13 + 10",
        "if vip then \"专属客服\" else \"普通客服\"",
        "sum(for i in order.items return i.price * i.qty)",
        "order.items[price > 6].qty",
        "some i in order.items satisfies i.price > 9",
        "date and time(signedAt) + duration(\"P7D\") > now()",
    ];

    private static readonly FeelContext Variables = (FeelContext)
        FeelJson.Parse(
            """
            {"amount": 600.50, "vip": true, "reason": "quality", "signedAt": "2026-11-20T10:00:00+08:00",
             "order": {"id": "A1", "buyer": {"name": "张三"}, "items": [{"price": 10, "qty": 2}, {"price": 5.5, "qty": 1}]}}
            """
        );

    private static readonly FeelEnvironment Environment = new() { Now = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(8)) };

    public string Name => "feel";

    public string SetUp => $"one thread, warm; the best of {Rounds} rounds; the last decision rule is the one that matches";

    public IReadOnlyList<Measurement> Run()
    {
        List<Measurement> results = [];
        foreach (string text in Expressions)
        {
            FeelExpression expression = FeelExpression.Parse(text).Value!;
            results.Add(new Measurement(text, Best(200_000, () => expression.Evaluate(Variables, Environment)), "ns"));
        }
        results.Add(new Measurement("the first of these (200 ns or less)", 1e9 / results[0].Value, "evaluations/s", 5_000_000));
        results.Add(new Measurement("read one of these, on average", Best(2_000, ParseAll) / Expressions.Length, "ns"));
        foreach (int rules in new[] { 20, 500 })
        {
            byte[] file = Table(rules);
            DmnModel model = DmnModel.Read(file).Model!;
            FeelContext inputs = (FeelContext)FeelJson.Parse("""{"amount": 9999, "reason": "quality"}""");
            results.Add(
                new Measurement($"table of {rules} rules", Best(200_000 / rules, () => model.Evaluate("d", inputs, Environment)), "ns")
            );
            results.Add(new Measurement($"read its file of {file.Length / 1024} kB", Best(20, () => DmnModel.Read(file)), "ns"));
        }
        byte[] json = FeelJson.ToUtf8Bytes(Variables);
        results.Add(new Measurement($"{json.Length} bytes of JSON read", Best(100_000, () => FeelJson.Parse(json)), "ns"));
        results.Add(new Measurement("the same written", Best(100_000, () => FeelJson.ToUtf8Bytes(Variables)), "ns"));
        return results;
    }

    private static void ParseAll()
    {
        foreach (string text in Expressions)
            FeelExpression.Parse(text);
    }

    private static double Best(int times, Action action)
    {
        double best = double.MaxValue;
        for (int round = 0; round <= Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < times; i++)
                action();
            double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
            // The first round warms up.
            if (round > 0)
                best = Math.Min(best, nanoseconds);
        }
        return best;
    }

    private static byte[] Table(int rules)
    {
        StringBuilder xml = new(
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" namespace=\"urn:benchmark\"><decision id=\"d\" name=\"d\">"
                + "<decisionTable hitPolicy=\"FIRST\"><input><inputExpression><text>amount</text></inputExpression></input>"
                + "<input><inputExpression><text>reason</text></inputExpression></input><output name=\"o\"/>"
        );
        for (int i = 0; i < rules; i++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<rule><inputEntry><text>[{i * 10_000 / rules}..{(i + 1) * 10_000 / rules})</text></inputEntry><inputEntry><text>\"quality\", \"r{i}\"</text></inputEntry><outputEntry><text>{i}</text></outputEntry></rule>"
            );
        }
        return Encoding.UTF8.GetBytes(xml.Append("</decisionTable></decision></definitions>").ToString());
    }
}
