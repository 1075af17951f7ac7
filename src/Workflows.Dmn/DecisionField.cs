using Workflows.Feel.Types;

namespace Workflows.Dmn;

/// <summary>A value that a person gives to try a decision.</summary>
/// <param name="Path">The variable, with the entry below it: <c>order.amount</c>.</param>
/// <param name="Label">The input column's, else the path.</param>
/// <param name="Type">The declared type; <c>Any</c> where none is declared.</param>
/// <param name="Choices">The texts that its column allows, where it allows nothing but certain texts.</param>
public sealed record DecisionField(string Path, string Label, FeelType Type, IReadOnlyList<string> Choices)
{
    /// <summary>The built-in type below the declared one; <c>Any</c> for contexts, lists and what is not declared.</summary>
    public FeelType Basic => Below(Type);

    private static FeelType Below(FeelType type) =>
        type switch
        {
            FeelRestrictedType restricted => Below(restricted.Basis),
            FeelNamedType named => Below(named.Definition()),
            FeelKindType kind => kind,
            _ => FeelType.Any,
        };
}
