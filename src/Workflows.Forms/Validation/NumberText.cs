using System.Diagnostics.CodeAnalysis;
using Workflows.Feel;

namespace Workflows.Forms.Validation;

/// <summary>Numbers of forms: JSON numbers, or texts with a number in them (<c>serializeToString</c>), always decimal.</summary>
internal static class NumberText
{
    private const int LongestText = 64;

    /// <summary>The number; false for everything else, and for numbers beyond ±7.9E28.</summary>
    public static bool TryRead(FeelValue value, out decimal number)
    {
        number = 0;
        return TryReadExact(value, out var exact) && exact.Value.TryGetDecimal(out number);
    }

    /// <summary>The number with all its digits.</summary>
    public static bool TryReadExact(FeelValue value, [NotNullWhen(true)] out Number? number)
    {
        number = value switch
        {
            FeelNumber plain => plain.Value,
            FeelString { Value: { Length: > 0 and <= LongestText } text } when Number.TryParse(text.Trim(), out var parsed) => parsed,
            _ => null,
        };
        return number is not null;
    }
}
