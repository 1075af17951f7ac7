using System.Text;
using System.Text.Json;
using CsCheck;

namespace Workflows.Feel.Tests;

/// <summary>No text that FEEL makes or takes holds U+0000 or half a character: neither XML nor PostgreSQL could keep it.</summary>
public sealed class StorableTextRules
{
    [TestCase("\"\\u0000\"", 0, 8)]
    [TestCase("1 + string length(\"a\\U000000b\")", 18, 12)]
    [TestCase("{\"\\u0000\": 1}", 1, 8)]
    [TestCase("\"\\uD800\"", 0, 8)]
    [TestCase("\"\\uDE00\\uD83D\"", 0, 14)]
    public void A_string_that_nothing_could_store_is_a_problem_at_its_place(string text, int start, int length)
    {
        FeelProblem problem = FeelExpression.Parse(text).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(FeelCodes.Syntax);
        problem.Span.ShouldBe(new FeelSpan(start, length));
    }

    [TestCase("\"\\uD83D\\uDE00\"", "\"😀\"")]
    [TestCase("\"\\u0001\"", "\"\u0001\"")]
    [TestCase("\"\\\\u0000\"", "\"\\\\u0000\"")]
    public void What_can_be_stored_stays(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("from base64(\"YQBi\")")]
    [TestCase("from json(\"\\\"\\\\u0000\\\"\")")]
    [TestCase("from json(\"{\\\"a\\\": [{\\\"\\\\u0000\\\": 1}]}\")")]
    public void A_text_that_comes_from_outside_with_it_is_null(string text) => Feel.Value(text).ShouldBe(FeelNull.Instance);

    [TestCase("""{"a":"\u0000"}""", true)]
    [TestCase("""{"a":"\\\u0000"}""", true)]
    [TestCase("""{"\u0000":1}""", true)]
    [TestCase("""{"a":"\\u0000"}""", false)]
    [TestCase("""{"a":"\\\\u0000"}""", false)]
    [TestCase("""{"a":"\n\u0001\u000"}""", false)]
    [TestCase("""{"a":"u0000"}""", false)]
    [TestCase("""{"a":"\u\u0000"}""", true)]
    public void The_escape_is_one_behind_an_odd_number_of_backslashes(string json, bool holds) =>
        JsonNulScan.Holds(Encoding.UTF8.GetBytes(json)).ShouldBe(holds);

    [Test]
    public void It_is_found_however_the_text_is_cut() =>
        Gen.Select(Gen.String[Gen.Char["\\u0n\0雪"], 0, 24], Gen.Int[1, 7])
            .Sample(
                (text, size) =>
                {
                    byte[] json = JsonSerializer.SerializeToUtf8Bytes(text);
                    JsonNulScan scan = new();
                    bool found = false;
                    foreach (byte[] piece in json.Chunk(size))
                        found |= scan.Find(piece) >= 0;
                    found.ShouldBe(text.Contains('\0', StringComparison.Ordinal), text);
                }
            );
}
