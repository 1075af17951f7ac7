using CsCheck;

namespace Workflows.Feel.Tests;

/// <summary>Whatever text comes in: no crash, no hang, bounded size. A failing sample prints its seed.</summary>
public sealed class FuzzRules
{
    private static readonly FeelEnvironment Tight = new()
    {
        Now = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(8)),
        StepLimit = 20_000,
        CallDepthLimit = 60,
    };

    private static readonly FeelContext Variables = Feel.Context(
        """{"a": 1, "b": "文本", "c": [1, 2, 3], "d": {"x": 1, "y z": [{"q": 1}]}, "n": null, "t": true, "big": 1e400}"""
    );

    /// <summary>All words and signs of the language, so that soup of them gets far into the parser.</summary>
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf<string>(
            "a",
            "b",
            "c",
            "d",
            "n",
            "t",
            "big",
            "item",
            "partial",
            "?",
            "1",
            "0",
            "-1",
            "2.50",
            "1e99",
            "3",
            "\"x\"",
            "\"一\\u4e8c\"",
            "null",
            "true",
            "false",
            "+",
            "-",
            "*",
            "/",
            "**",
            "=",
            "!=",
            "<",
            ">",
            "<=",
            ">=",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            ".",
            "..",
            "->",
            "@\"2026-01-01\"",
            "@\"PT1H\"",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "not",
            "between",
            "instance",
            "of",
            "function",
            "external",
            "number",
            "string",
            "list",
            "context",
            "date and time",
            "range",
            " ",
            "\n",
            "/*",
            "*/",
            "//",
            "`",
            "\"",
            "，",
            "（"
        ),
        Gen.OneOf<string>(
            "sum(",
            "count(",
            "substring(",
            "replace(",
            "matches(",
            "sort(",
            "flatten(",
            "concatenate(",
            "append(",
            "date(",
            "time(",
            "duration(",
            "string(",
            "number(",
            "context put(",
            "get value(",
            "sqrt(",
            "exp(",
            "log(",
            "decimal(",
            "modulo(",
            "string join(",
            "split(",
            "range(",
            "overlaps(",
            "mean("
        )
    );

    private static readonly Gen<string> Soup = Piece.Array[0, 40].Select(pieces => string.Join(' ', pieces));

    /// <summary>Well-formed expressions, nested at random.</summary>
    private static readonly Gen<string> WellFormed = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 4
                ? Gen.OneOf<string>("a", "b", "c", "d", "n", "t", "1", "2.50", "\"x\"", "null", "[]", "{}", "@\"P1M\"")
                : Gen.OneOf(
                    Gen.OneOf<string>("a", "b", "c", "d.x", "d.y z", "1", "-3", "1e30", "\"文\"", "true", "@\"2026-02-28\"", "now()"),
                    Gen.Select(
                        inner,
                        Gen.OneOf<string>("+", "-", "*", "/", "**", "=", "<", "and", "or", "in"),
                        inner,
                        (l, o, r) => $"({l} {o} {r})"
                    ),
                    Gen.Select(inner, inner, inner, (x, y, z) => $"if {x} then {y} else {z}"),
                    Gen.Select(inner, inner, (x, y) => $"[{x}, {y}]"),
                    Gen.Select(inner, inner, (x, y) => $"{{p: {x}, q r: {y}}}"),
                    Gen.Select(inner, inner, (x, y) => $"({x})[{y}]"),
                    Gen.Select(inner, inner, (x, y) => $"for i in {x} return {y}"),
                    Gen.Select(inner, inner, (x, y) => $"some i in {x} satisfies {y}"),
                    Gen.Select(inner, inner, (x, y) => $"(function(v) {x})({y})"),
                    Gen.Select(inner, x => $"({x}) instance of list<number>"),
                    Gen.Select(inner, inner, (x, y) => $"[{x}..{y}]"),
                    Gen.Select(
                        Gen.OneOf<string>(
                            "count",
                            "sum",
                            "max",
                            "string",
                            "flatten",
                            "reverse",
                            "not",
                            "abs",
                            "floor",
                            "date",
                            "duration",
                            "context",
                            "is defined"
                        ),
                        inner,
                        (f, x) => $"{f}({x})"
                    )
                )
    );

    [TestCase("10 ** 9999999")]
    [TestCase("2 ** 99999999.5")]
    [TestCase("exp(10000000)")]
    [TestCase("for i in -1000000000000..1000000000000 return i")]
    [TestCase("count(for i in 1..100000, j in 1..100000 return i)")]
    [TestCase("string join(for i in 1..100000000 return \"a\")")]
    [TestCase("sort(for i in 1..300000 return -i, function(x, y) x < y)")]
    [TestCase("union(for i in 1..100000 return i, for i in 1..100000 return -i)")]
    [TestCase("{f: function(n) f(n + 1), r: f(1)}.r")]
    [TestCase("{f: function(a) f(a + a), r: f(\"xxxxxxxxxxxxxxxx\")}.r")]
    [TestCase("{f: function(a) f(concatenate(a, a)), r: f([1, 2, 3])}.r")]
    [TestCase("{f: function(a) f([a, a]), r: f(1)}.r")]
    [TestCase("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"^(a+)+$\")")]
    [TestCase("replace(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"((a*)*)*b\", \"x\")")]
    [TestCase("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"^(a)?(a+)+\\1$\")")]
    [TestCase("date(\"2026-11-24\") + duration(\"P99999999999Y\")")]
    [CancelAfter(20_000)]
    public void What_would_not_end_or_grow_without_bound_is_stopped(string text, CancellationToken giveUp)
    {
        Task<FeelResult> run = Task.Run(
            () => FeelExpression.Parse(text).Value!.Evaluate(FeelContext.Empty, FeelEnvironment.Timeless),
            giveUp
        );
        Should.NotThrow(() => run.Wait(giveUp));
        run.Result.Value.Weight.ShouldBeLessThan(FeelLimits.Weight);
    }

    [Test]
    public void Any_text_is_an_expression_or_a_problem() => Soup.Sample(Survives, iter: 5_000);

    [Test]
    public void Any_text_is_unary_tests_or_a_problem() =>
        Soup.Sample(
            text =>
            {
                if (FeelUnaryTests.Parse(text).TryGet(out FeelUnaryTests? tests))
                    tests.Evaluate(FeelNumber.Of(1), Variables, Tight);
            },
            iter: 5_000
        );

    [Test]
    public void Random_characters_are_an_expression_or_a_problem() => Gen.String[0, 60].Sample(Survives, iter: 5_000);

    [Test]
    public void A_well_formed_expression_is_read_and_evaluated() =>
        WellFormed.Sample(
            text =>
            {
                FeelExpression.Parse(text).Problems.ShouldBeEmpty(text);
                Survives(text);
            },
            iter: 5_000
        );

    private static void Survives(string text)
    {
        FeelParseResult<FeelExpression> parsed = FeelExpression.Parse(text);
        if (!parsed.TryGet(out FeelExpression? expression))
        {
            FeelProblem problem = parsed.Problems[0];
            (problem.Span.Start >= 0 && problem.Span.End <= text.Length).ShouldBeTrue(text);
            return;
        }
        FeelValue value = expression.Evaluate(Variables, Tight).Value;
        value.Weight.ShouldBeLessThan(FeelLimits.Weight);
        FeelJson.ToUtf8Bytes(value);
    }
}
