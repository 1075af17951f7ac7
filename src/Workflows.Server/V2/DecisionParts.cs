using System.Collections.Immutable;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>What was evaluated as the contract shows it, from an event and from its row alike.</summary>
internal static class DecisionParts
{
    public static EvaluatedInputItem Input(EvaluatedInput input) => new(input.Id, input.Name, FeelJson.ToJson(input.Value));

    public static MatchedRuleItem Rule(MatchedRule rule) => Rule(rule.RuleId, rule.Index, rule.Outputs, rule.OutputIds ?? []);

    /// <summary>From the JSON of a row.</summary>
    public static IReadOnlyList<EvaluatedInputItem> Inputs(string json) =>
        [
            .. Items(json)
                .Select(input => new EvaluatedInputItem(Text(input, "id"), Text(input, "name"), FeelJson.ToJson(Value(input, "value")))),
        ];

    /// <inheritdoc cref="Inputs"/>
    public static IReadOnlyList<MatchedRuleItem> Rules(string json) =>
        [
            .. Items(json)
                .Select(rule =>
                    Rule(
                        Text(rule, "id"),
                        int.Parse(Value(rule, "index").ToString(), System.Globalization.CultureInfo.InvariantCulture),
                        (FeelContext)Value(rule, "outputs"),
                        [.. ((FeelList)Value(rule, "outputIds")).Select(id => ((FeelString)id).Value)]
                    )
                ),
        ];

    private static MatchedRuleItem Rule(string id, int index, FeelContext outputs, IReadOnlyList<string> ids) =>
        new(
            id,
            index,
            [
                .. outputs
                    .Entries.ToImmutableArray()
                    .Select(
                        (output, i) =>
                            new EvaluatedOutputItem(
                                i < ids.Count ? ids[i] : output.Name,
                                output.Name,
                                FeelJson.ToJson(output.Value),
                                id,
                                index
                            )
                    ),
            ]
        );

    private static IEnumerable<FeelContext> Items(string json) => ((FeelList)FeelJson.Parse(json)).Items.ToArray().Cast<FeelContext>();

    private static FeelValue Value(FeelContext context, string name) =>
        context.TryGetValue(name, out var value) ? value : FeelNull.Instance;

    private static string Text(FeelContext context, string name) => (Value(context, name) as FeelString)?.Value ?? "";
}
