using System.Numerics;

namespace Workflows.Feel;

/// <summary>The coefficient of a number with too many digits for a <see cref="long"/>, with their count.</summary>
internal sealed class BigCoefficient(BigInteger value)
{
    public BigInteger Value { get; } = value;

    public int Digits { get; } = Powers.DigitsOf(value);
}
