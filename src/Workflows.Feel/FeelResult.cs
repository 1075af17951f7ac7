using System.Diagnostics.CodeAnalysis;

namespace Workflows.Feel;

/// <summary>What an evaluation gave.</summary>
/// <param name="Value">The value; null where the evaluation was stopped.</param>
/// <param name="Warnings">Why it is null, where it or a part of it became so. Empty for a clean evaluation.</param>
/// <param name="Failure">Set where the evaluation was stopped (too many steps, a failed <c>assert</c>).</param>
public readonly record struct FeelResult(FeelValue Value, IReadOnlyList<FeelWarning> Warnings, FeelProblem? Failure)
{
    public bool IsComplete => Failure is null;
}

/// <summary>What parsing gave: the expression, or why there is none.</summary>
public sealed class FeelParseResult<T>
    where T : class
{
    internal FeelParseResult(T? value, IReadOnlyList<FeelProblem> problems)
    {
        Value = value;
        Problems = problems;
    }

    public T? Value { get; }

    public IReadOnlyList<FeelProblem> Problems { get; }

    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return value is not null;
    }
}
