using Workflows.Dmn.Evaluation;
using Workflows.Feel;
using Workflows.Feel.Functions;

namespace Workflows.Dmn.Tables;

/// <summary>What several matching rules mean («DMN 1.5 §8.2.11»).</summary>
internal enum HitPolicy
{
    Unique,
    Any,
    Priority,
    First,
    Collect,
    RuleOrder,
    OutputOrder,
}

/// <summary>How a collect table makes one value of the outputs.</summary>
internal enum Aggregation
{
    None,
    Sum,
    Count,
    Min,
    Max,
}

internal static class HitPolicies
{
    public static bool GivesList(this HitPolicy policy) => policy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder;
}

internal static class Aggregations
{
    public static FeelValue Apply(Aggregation aggregation, FeelValue[] values, DmnRun run)
    {
        FeelList list = FeelList.From(values);
        FeelValue? value = aggregation switch
        {
            Aggregation.None => list,
            Aggregation.Count => FeelNumber.Of(list.Count),
            Aggregation.Sum => StatisticFunctions.Sum(list),
            Aggregation.Min => StatisticFunctions.Extreme(list, -1),
            Aggregation.Max => StatisticFunctions.Extreme(list, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(aggregation)),
        };
        return value ?? run.Warn(FeelCodes.Type, "命中的输出不能汇总", "the outputs that matched can't be aggregated");
    }
}
