using System.Collections.Immutable;

namespace Workflows.Feel.Types;

/// <summary><c>function&lt;A, …&gt; -&gt; R</c></summary>
public sealed record FeelFunctionType(ImmutableArray<FeelType> Parameters, FeelType Result) : FeelType
{
    public override string Name => $"function<{string.Join(", ", Parameters.Select(p => p.Name))}> -> {Result.Name}";

    public override bool Accepts(FeelValue value) =>
        value.IsNull || (value is FeelFunction function && (function.IsVariadic || function.Parameters.Length == Parameters.Length));

    public bool Equals(FeelFunctionType? other) =>
        other is not null && Parameters.SequenceEqual(other.Parameters) && Result.Equals(other.Result);

    public override int GetHashCode() => HashCode.Combine(Parameters.Length, Result);
}
