using System.Collections.Immutable;
using System.Xml.Linq;
using Workflows.Dmn.Boxed;
using Workflows.Dmn.Tables;
using Workflows.Feel;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Reading;

/// <summary>Decision tables («DMN 1.5 §8.3»).</summary>
internal sealed class TableReader(ExpressionReader expressions, TypeReader types, ProblemList problems)
{
    public BoxedExpression Read(XElement table)
    {
        XElement[] outputElements = [.. table.Kids("output")];
        ImmutableArray<TableInput?> inputs = [.. table.Kids("input").Select(Input)];
        ImmutableArray<TableOutput> outputs = [.. outputElements.Select((o, i) => Output(o, i, outputElements.Length, table))];
        ImmutableArray<TableRule> rules = [.. table.Kids("rule").Select((rule, i) => Rule(rule, i + 1, inputs.Length, outputs.Length))];
        if (outputs.IsEmpty)
            problems.Add(DmnCodes.Missing, table, "决策表没有输出列", "the decision table has no output");
        HitPolicy policy = Policy(table);
        Aggregation aggregation = Operator(table, policy);
        if (inputs.Any(input => input is null) || outputs.IsEmpty)
            return new EmptyBox();
        FeelType declared = types.Of(table);
        return new DecisionTable([.. inputs.OfType<TableInput>()], outputs, rules, policy, aggregation)
        {
            // The type of a table that gives lists is usually that of one element.
            Type = policy.GivesList() && aggregation == Aggregation.None && declared is not FeelListType ? FeelType.Any : declared,
        };
    }

    private TableInput? Input(XElement input)
    {
        XElement? source = input.Kid("inputExpression");
        if (source?.Text() is not { } text)
        {
            problems.Add(DmnCodes.Missing, input, "输入列缺少表达式", "an input column has no expression");
            return null;
        }
        if (expressions.Parse(text, source) is not { } expression)
            return null;
        FeelUnaryTests? allowed =
            input.Kid("inputValues") is { } values && values.Text() is { } tests ? expressions.ParseTests(tests, values) : null;
        string name = input.Attr("label") is { Length: > 0 } label ? label : text.Trim();
        return new TableInput(input.Attr("id") ?? "", name, expression, types.Of(source), allowed);
    }

    private TableOutput Output(XElement output, int index, int count, XElement table)
    {
        string? name = output.Attr("name");
        if (string.IsNullOrEmpty(name) && count > 1)
            problems.Add(DmnCodes.Missing, output, $"第 {index + 1} 个输出列缺少名称", $"output {index + 1} has no name");
        string told = name is { Length: > 0 } ? name : output.Attr("label") ?? table.Attr("outputLabel") ?? "";
        ImmutableArray<FeelExpression> order = [];
        if (output.Kid("outputValues") is { } values && values.Text() is { } text)
            order = Order(text, values);
        FeelExpression? fallback =
            output.Kid("defaultOutputEntry") is { } entry && entry.Text() is { } expression ? expressions.Parse(expression, entry) : null;
        return new TableOutput(output.Attr("id") ?? "", told, types.Of(output), order, fallback);
    }

    /// <summary>Output values are a list of tests, which as a FEEL list keeps their order.</summary>
    private ImmutableArray<FeelExpression> Order(string text, XElement element)
    {
        if (FeelUnaryTests.Parse(text).Value is not { } tests)
        {
            expressions.ParseTests(text, element);
            return [];
        }
        return [.. tests.Parts.Select(part => expressions.Parse(part, element)).OfType<FeelExpression>()];
    }

    private TableRule Rule(XElement rule, int index, int inputCount, int outputCount)
    {
        XElement[] inputs = [.. rule.Kids("inputEntry")];
        XElement[] outputs = [.. rule.Kids("outputEntry")];
        if (inputs.Length != inputCount || outputs.Length != outputCount)
        {
            problems.Add(
                DmnCodes.Cells,
                rule,
                $"规则 {index} 有 {inputs.Length} 个输入和 {outputs.Length} 个输出，应为 {inputCount} 和 {outputCount}",
                $"rule {index} has {inputs.Length} inputs and {outputs.Length} outputs instead of {inputCount} and {outputCount}"
            );
        }
        return new TableRule(
            rule.Attr("id") ?? "",
            index,
            [
                .. inputs.Select(cell =>
                    cell.Text() is { } text && expressions.ParseTests(text, cell) is { IsAny: false } tests ? tests : null
                ),
            ],
            [.. outputs.Select(cell => cell.Text() is { } text && text.Trim() != "-" ? expressions.Parse(text, cell) : null)]
        );
    }

    private HitPolicy Policy(XElement table)
    {
        string policy = table.Attr("hitPolicy") ?? "UNIQUE";
        HitPolicy? known = policy switch
        {
            "UNIQUE" => HitPolicy.Unique,
            "ANY" => HitPolicy.Any,
            "PRIORITY" => HitPolicy.Priority,
            "FIRST" => HitPolicy.First,
            "COLLECT" => HitPolicy.Collect,
            "RULE ORDER" => HitPolicy.RuleOrder,
            "OUTPUT ORDER" => HitPolicy.OutputOrder,
            _ => null,
        };
        if (known is null)
            problems.Add(DmnCodes.Unsupported, table, $"没有名为 {policy} 的命中策略", $"there is no hit policy {policy}");
        return known ?? HitPolicy.Unique;
    }

    private Aggregation Operator(XElement table, HitPolicy policy)
    {
        string? name = table.Attr("aggregation");
        if (string.IsNullOrEmpty(name) || policy != HitPolicy.Collect)
            return Aggregation.None;
        Aggregation? known = name switch
        {
            "SUM" => Aggregation.Sum,
            "COUNT" => Aggregation.Count,
            "MIN" => Aggregation.Min,
            "MAX" => Aggregation.Max,
            _ => null,
        };
        if (known is null)
            problems.Add(DmnCodes.Unsupported, table, $"没有名为 {name} 的汇总方式", $"there is no aggregation {name}");
        return known ?? Aggregation.None;
    }
}
