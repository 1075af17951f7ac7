using System.Text;
using Workflows.Feel;

namespace Workflows.Dmn.Tests;

/// <summary>Builds models and tables for tests.</summary>
internal static class Dmn
{
    public static readonly FeelEnvironment Environment = new() { Now = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(8)) };

    public static string Definitions(string body, string version = "https://www.omg.org/spec/DMN/20230324/MODEL/") =>
        $"""<definitions xmlns="{version}" id="defs" name="测试" namespace="urn:test">{body}</definitions>""";

    public static DmnReadResult TryRead(string xml, params DmnModel[] others) => DmnModel.Read(Encoding.UTF8.GetBytes(xml), others);

    public static DmnModel Read(string xml, params DmnModel[] others)
    {
        DmnReadResult result = TryRead(xml, others);
        return result.Model ?? throw new AssertionException(string.Join('\n', result.Problems));
    }

    public static DecisionResult Evaluate(string body, string decision, string inputs) =>
        Read(Definitions(body)).Evaluate(decision, (FeelContext)FeelJson.Parse(inputs), Environment);

    /// <summary>A decision with a table: columns by their expressions, rules as cells separated by bars.</summary>
    public static string Table(string attributes, string inputs, string outputs, params string[] rules)
    {
        StringBuilder xml = new($"<decision id=\"d\" name=\"决策\"><decisionTable {attributes}>");
        int count = 0;
        foreach (string input in inputs.Split('|', StringSplitOptions.TrimEntries))
            xml.Append($"<input id=\"in{++count}\"><inputExpression><text>{Escape(input)}</text></inputExpression></input>");
        foreach (string output in outputs.Split('|', StringSplitOptions.TrimEntries))
        {
            string[] parts = output.Split(':', 2);
            xml.Append($"<output id=\"out-{parts[0]}\" name=\"{parts[0]}\">");
            if (parts.Length > 1)
                xml.Append($"<outputValues><text>{Escape(parts[1])}</text></outputValues>");
            xml.Append("</output>");
        }
        for (int i = 0; i < rules.Length; i++)
        {
            string[] cells = rules[i].Split('|', StringSplitOptions.TrimEntries);
            xml.Append($"<rule id=\"r{i + 1}\">");
            for (int c = 0; c < cells.Length; c++)
            {
                string name = c < count ? "inputEntry" : "outputEntry";
                xml.Append($"<{name}><text>{Escape(cells[c])}</text></{name}>");
            }
            xml.Append("</rule>");
        }
        return xml.Append("</decisionTable></decision>").ToString();
    }

    public static string Literal(string id, string text, string requirements = "") =>
        $"<decision id=\"{id}\" name=\"{id}\">{requirements}<literalExpression><text>{Escape(text)}</text></literalExpression></decision>";

    public static string Requires(string kind, string id) =>
        kind == "Knowledge"
            ? $"<knowledgeRequirement><requiredKnowledge href=\"#{id}\"/></knowledgeRequirement>"
            : $"<informationRequirement><required{kind} href=\"#{id}\"/></informationRequirement>";

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
