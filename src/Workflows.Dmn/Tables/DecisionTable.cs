using System.Collections.Immutable;
using Workflows.Dmn.Boxed;
using Workflows.Dmn.Evaluation;
using Workflows.Feel;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Tables;

/// <summary>An input column («DMN 1.5 §8.2.10»).</summary>
internal sealed record TableInput(string Id, string Name, FeelExpression Expression, FeelType Type, FeelUnaryTests? Allowed);

/// <summary>An output column; <paramref name="Order"/> are its output values in the order of their priority.</summary>
internal sealed record TableOutput(string Id, string Name, FeelType Type, ImmutableArray<FeelExpression> Order, FeelExpression? Default);

internal sealed record TableRule(string Id, int Index, ImmutableArray<FeelUnaryTests?> Inputs, ImmutableArray<FeelExpression?> Outputs);

/// <summary>A decision table («DMN 1.5 §8»).</summary>
internal sealed class DecisionTable(
    ImmutableArray<TableInput> inputs,
    ImmutableArray<TableOutput> outputs,
    ImmutableArray<TableRule> rules,
    HitPolicy policy,
    Aggregation aggregation
) : BoxedExpression
{
    public ImmutableArray<TableInput> Inputs => inputs;

    public override IEnumerable<FeelVariable> Variables =>
        [
            .. inputs.SelectMany(i => i.Expression.Variables),
            .. rules.SelectMany(r => r.Inputs).OfType<FeelUnaryTests>().SelectMany(t => t.Variables),
            .. rules.SelectMany(r => r.Outputs).OfType<FeelExpression>().SelectMany(e => e.Variables),
        ];

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run)
    {
        FeelValue[] values = [.. inputs.Select(input => ValueOf(input, scope, run))];
        List<Hit> hits = [];
        foreach (TableRule rule in rules)
        {
            run.State.Step();
            if (!Matches(rule, values, scope, run))
                continue;
            hits.Add(HitOf(rule, scope, run));
            if (policy == HitPolicy.First)
                break;
        }
        run.NoteTable([.. inputs.Select((input, i) => new EvaluatedInput(input.Id, input.Name, values[i]))], [.. hits.Select(Told)]);
        return hits.Count == 0 ? Default(scope, run) : Combined(hits, scope, run);
    }

    private Hit HitOf(TableRule rule, IFeelScope scope, DmnRun run) =>
        new(rule, [.. outputs.Select((output, i) => OutputOf(rule, i, output, scope, run))]);

    private static FeelValue ValueOf(TableInput input, IFeelScope scope, DmnRun run)
    {
        FeelValue value = input.Expression.Evaluate(run.State, scope);
        FeelValue? typed = input.Type.Convert(input.Type.FromJson(value));
        if (typed is null)
        {
            return run.Warn(
                DmnCodes.Type,
                $"输入“{input.Name}”不符合类型 {input.Type.Name}",
                $"input '{input.Name}' is not of type {input.Type.Name}"
            );
        }
        if (input.Allowed is { } allowed && allowed.Holds(typed, run.State, scope) != true)
            run.Warn(
                DmnCodes.NotAllowed,
                $"输入“{input.Name}”的值不在允许值之内",
                $"the value of input '{input.Name}' is not an allowed one"
            );
        return typed;
    }

    private static bool Matches(TableRule rule, FeelValue[] values, IFeelScope scope, DmnRun run)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (rule.Inputs[i] is { } tests && tests.Holds(values[i], run.State, scope) != true)
                return false;
        }
        return true;
    }

    private static FeelValue OutputOf(TableRule rule, int column, TableOutput output, IFeelScope scope, DmnRun run)
    {
        FeelValue value = rule.Outputs[column]?.Evaluate(run.State, scope) ?? FeelNull.Instance;
        return output.Type.Convert(value)
            ?? run.Warn(
                DmnCodes.Type,
                $"规则 {rule.Index} 的输出“{output.Name}”不符合类型 {output.Type.Name}",
                $"output '{output.Name}' of rule {rule.Index} is not of type {output.Type.Name}"
            );
    }

    private MatchedRule Told(Hit hit) =>
        new(hit.Rule.Id, hit.Rule.Index, [.. outputs.Select((output, i) => new EvaluatedOutput(output.Id, output.Name, hit.Values[i]))]);

    private FeelValue Combined(List<Hit> hits, IFeelScope scope, DmnRun run)
    {
        switch (policy)
        {
            case HitPolicy.First:
                return ValueOf(hits[0]);
            case HitPolicy.Unique:
                return hits.Count == 1 ? ValueOf(hits[0]) : TooMany(hits, run);
            case HitPolicy.Any:
                return hits.TrueForAll(hit => FeelComparison.AreEqual(ValueOf(hit), ValueOf(hits[0])) == true)
                    ? ValueOf(hits[0])
                    : Disagreeing(hits, run);
            case HitPolicy.Priority:
                return ValueOf(InOrder(hits, scope, run)[0]);
            case HitPolicy.OutputOrder:
                return FeelList.From(InOrder(hits, scope, run).Select(ValueOf));
            case HitPolicy.RuleOrder:
                return FeelList.From(hits.Select(ValueOf));
            case HitPolicy.Collect:
                return Aggregations.Apply(aggregation, [.. hits.Select(ValueOf)], run);
            default:
                throw new System.Diagnostics.UnreachableException($"no such hit policy: {policy}");
        }
    }

    /// <summary>By the first output that differs, in the order of its output values; stable, so equal ones keep the rules' order.</summary>
    private List<Hit> InOrder(List<Hit> hits, IFeelScope scope, DmnRun run)
    {
        FeelValue[][] orders = [.. outputs.Select(output => Values(output, scope, run))];
        return
        [
            .. hits.OrderBy(
                hit => hit.Values.Select((value, i) => Rank(value, orders[i])).ToArray(),
                Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))
            ),
        ];
    }

    private static FeelValue[] Values(TableOutput output, IFeelScope scope, DmnRun run) =>
        [.. output.Order.Select(expression => expression.Evaluate(run.State, scope))];

    private static int Rank(FeelValue value, FeelValue[] order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            if (Feel.Evaluation.Matching.Matches(value, order[i]) == true)
                return i;
        }
        return order.Length;
    }

    /// <summary>Without a matching rule: the default outputs where there are any, else null.</summary>
    private FeelValue Default(IFeelScope scope, DmnRun run)
    {
        if (outputs.All(output => output.Default is null))
        {
            return aggregation == Aggregation.Count ? FeelNumber.Of(0)
                : policy.GivesList() && aggregation == Aggregation.None ? FeelList.Empty
                : FeelNull.Instance;
        }
        FeelValue[] values = [.. outputs.Select(output => output.Default?.Evaluate(run.State, scope) ?? FeelNull.Instance)];
        return Combine(values);
    }

    private FeelValue ValueOf(Hit hit) => Combine(hit.Values);

    /// <summary>One output is the value itself, several are a context of their names.</summary>
    private FeelValue Combine(FeelValue[] values)
    {
        if (values is [{ } only])
            return only;
        FeelContextBuilder context = new(values.Length);
        for (int i = 0; i < values.Length; i++)
            context.Set(outputs[i].Name, values[i]);
        return context.Build();
    }

    private static FeelValue TooMany(List<Hit> hits, DmnRun run)
    {
        string indexes = string.Join(", ", hits.Select(h => h.Rule.Index));
        return run.Warn(
            DmnCodes.HitPolicy,
            $"唯一命中的决策表同时命中了规则 {indexes}",
            $"rules {indexes} matched in a table that allows only one to match"
        );
    }

    private static FeelValue Disagreeing(List<Hit> hits, DmnRun run)
    {
        string indexes = string.Join(", ", hits.Select(h => h.Rule.Index));
        return run.Warn(DmnCodes.HitPolicy, $"命中的规则 {indexes} 输出不一致", $"rules {indexes} matched and have different outputs");
    }

    private sealed record Hit(TableRule Rule, FeelValue[] Values);
}
