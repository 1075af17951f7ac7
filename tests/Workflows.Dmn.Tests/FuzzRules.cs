using System.Text;
using CsCheck;
using Workflows.Feel;

namespace Workflows.Dmn.Tests;

/// <summary>Whatever file comes in: a model or problems, and an evaluation that ends. A failing sample prints its seed.</summary>
public sealed class FuzzRules
{
    private static readonly FeelEnvironment Tight = new() { StepLimit = 20_000, CallDepthLimit = 60 };

    /// <summary>A file with a little of everything.</summary>
    private static readonly string Whole = Dmn.Definitions(
        """
        <itemDefinition name="tree"><itemComponent name="kids" isCollection="true"><typeRef>tree</typeRef></itemComponent></itemDefinition>
        <itemDefinition name="grade" isCollection="false"><typeRef>string</typeRef><allowedValues><text>"a", "b"</text></allowedValues></itemDefinition>
        <inputData id="i" name="x"><variable name="x" typeRef="number"/></inputData>
        <businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/>
        <literalExpression><text>if n > 3 then n else f(n + 1)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
        <decision id="e" name="e"><variable name="e" typeRef="grade"/><informationRequirement><requiredInput href="#i"/></informationRequirement>
        <context><contextEntry><variable name="p"/><literalExpression><text>x + 1</text></literalExpression></contextEntry>
        <contextEntry><conditional><if><literalExpression><text>p > 1</text></literalExpression></if><then><literalExpression><text>"a"</text></literalExpression></then>
        <else><literalExpression><text>"b"</text></literalExpression></else></conditional></contextEntry></context></decision>
        <decisionService id="s" name="s"><outputDecision href="#e"/><inputData href="#i"/></decisionService>
        """
            + Dmn.Table(
                "hitPolicy=\"OUTPUT ORDER\"",
                "x | e",
                "o:\"优\", \"差\" | q",
                "> 1 | \"a\" | \"差\" | f(x)",
                "[0..10] | - | \"优\" | sum(for k in 1..x return k)"
            )
    );

    [Test]
    public void A_file_with_pieces_cut_out_moved_or_doubled_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, Whole.Length], Gen.Int[0, Whole.Length], Gen.Int[0, Whole.Length], Gen.Int[0, 2])
            .Sample(
                (a, b, c, way) =>
                {
                    (int from, int to) = a < b ? (a, b) : (b, a);
                    string piece = Whole[from..to];
                    string rest = Whole.Remove(from, to - from);
                    Survives(
                        way switch
                        {
                            0 => rest,
                            1 => rest.Insert(Math.Min(c, rest.Length), piece),
                            _ => Whole.Insert(c, piece),
                        }
                    );
                },
                iter: 1_000
            );

    [Test]
    public void A_file_with_its_names_and_references_exchanged_is_read_or_refused()
    {
        string[] words =
        [
            "#i",
            "#e",
            "#d",
            "#f",
            "\"x\"",
            "\"e\"",
            "\"f\"",
            "\"tree\"",
            "\"grade\"",
            "number",
            "decision",
            "literalExpression",
            "context",
            "input",
            "output",
            "list",
            "for",
        ];
        Gen.Select(Gen.Int[0, words.Length - 1], Gen.Int[0, words.Length - 1], Gen.Int[0, words.Length - 1], Gen.Int[0, words.Length - 1])
            .Sample(
                (a, b, c, d) =>
                    Survives(
                        Whole.Replace(words[a], words[b], StringComparison.Ordinal).Replace(words[c], words[d], StringComparison.Ordinal)
                    ),
                iter: 1_000
            );
    }

    [Test]
    public void A_long_chain_of_decisions_or_types_is_no_crash()
    {
        StringBuilder decisions = new(Dmn.Literal("d0", "1"));
        StringBuilder types = new();
        for (int i = 1; i < 20_000; i++)
        {
            decisions.Append(Dmn.Literal($"d{i}", $"d{i - 1} + 1", Dmn.Requires("Decision", $"d{i - 1}")));
            types.Append($"<itemDefinition name=\"t{i}\"><typeRef>t{i + 1}</typeRef></itemDefinition>");
        }
        types.Append("<itemDefinition name=\"t20000\"><typeRef>number</typeRef></itemDefinition>");
        Survives(Dmn.Definitions(decisions.ToString()), "d19999");
        Survives(Dmn.Definitions(types.ToString()));
    }

    [TestCase("<itemDefinition name=\"a\"><typeRef>a</typeRef></itemDefinition>")]
    [TestCase("<itemDefinition name=\"a\" isCollection=\"true\"><typeRef>a</typeRef></itemDefinition>")]
    [TestCase(
        "<itemDefinition name=\"a\"><typeRef>b</typeRef></itemDefinition><itemDefinition name=\"b\"><typeRef>a</typeRef></itemDefinition>"
    )]
    public void A_type_defined_by_itself_is_refused(string types) =>
        Dmn.TryRead(Dmn.Definitions(types)).Problems.ShouldContain(p => p.Code == DmnCodes.Circle);

    private static void Survives(string xml, string decision = "d")
    {
        DmnReadResult read = Dmn.TryRead(xml);
        if (read.Model is null)
        {
            read.Problems.ShouldNotBeEmpty();
            return;
        }
        FeelContext inputs = (FeelContext)FeelJson.Parse("""{"x": 2, "t": {"kids": [{"kids": []}]}}""");
        foreach (DmnDecision found in read.Model.Decisions.Take(5))
            read.Model.Evaluate(found.Id, inputs, Tight);
        read.Model.Evaluate(decision, inputs, Tight);
        read.Model.InputsOf(decision);
    }
}
