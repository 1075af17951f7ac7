using System.Collections.Frozen;
using Workflows.Feel.Syntax;

namespace Workflows.Feel.Functions;

/// <summary>All built-in functions by name: those of the standard («DMN 1.5 §10.3.4») and Camunda's, which are listed apart.</summary>
internal static class BuiltIns
{
    private static readonly FrozenDictionary<string, BuiltIn> All = Table();

    /// <summary>Names that the parser could not tell from operators.</summary>
    public static IReadOnlyList<string> NamesWithKeywords { get; } =
    [.. All.Keys.Where(name => name.Split(' ') is { Length: > 1 } words && words.Any(w => Keywords.EndsName(w) || Keywords.IsReserved(w)))];

    public static IEnumerable<string> Names => All.Keys;

    public static BuiltIn? Find(string name) => All.GetValueOrDefault(name);

    private static FrozenDictionary<string, BuiltIn> Table()
    {
        Dictionary<string, BuiltIn> all = new(StringComparer.Ordinal);
        IEnumerable<BuiltIn>[] groups =
        [
            ConversionFunctions.All,
            BooleanFunctions.All,
            StringFunctions.All,
            PatternFunctions.All,
            ListFunctions.All,
            StatisticFunctions.All,
            NumericFunctions.All,
            TemporalFunctions.All,
            RangeFunctions.All,
            SortFunctions.All,
            ContextFunctions.All,
            CamundaFunctions.All,
        ];
        foreach (BuiltIn function in groups.SelectMany(group => group))
            all.Add(function.Name, function);
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
