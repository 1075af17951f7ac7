namespace Workflows.Feel;

/// <summary>A part of an expression's text: from a position, so many UTF-16 units.</summary>
public readonly record struct FeelSpan(int Start, int Length)
{
    public int End => Start + Length;

    internal static FeelSpan Between(FeelSpan first, FeelSpan last) => new(first.Start, last.End - first.Start);
}

/// <summary>Why a text is no expression, or why its evaluation was stopped.</summary>
/// <param name="Code">Stable, one of <see cref="FeelCodes"/>.</param>
/// <param name="Span">Where in the text.</param>
/// <param name="Expected">What could stand there instead; empty where that would not help.</param>
public sealed record FeelProblem(string Code, FeelSpan Span, string Expected, string Zh, string En);

/// <summary>Why an evaluation gave null somewhere; the evaluation went on.</summary>
/// <param name="Code">Stable, one of <see cref="FeelCodes"/>.</param>
/// <param name="Span">The part of the text that gave null.</param>
public sealed record FeelWarning(string Code, FeelSpan Span, string Zh, string En);

/// <summary>The codes of problems and warnings.</summary>
public static class FeelCodes
{
    /// <summary>The text breaks FEEL's grammar.</summary>
    public const string Syntax = "FEEL_SYNTAX";

    /// <summary>The text is longer or deeper than is read.</summary>
    public const string TooLarge = "FEEL_TOO_LARGE";

    /// <summary>The evaluation took too many steps, calls or values and was stopped.</summary>
    public const string Limit = "FEEL_LIMIT";

    /// <summary>The expression used <c>assert</c>, and its condition did not hold.</summary>
    public const string Assertion = "FEEL_ASSERTION";

    /// <summary>A variable that is nowhere in scope.</summary>
    public const string UnknownVariable = "FEEL_UNKNOWN_VARIABLE";

    /// <summary>A function that does not exist.</summary>
    public const string UnknownFunction = "FEEL_UNKNOWN_FUNCTION";

    /// <summary>A type that does not exist.</summary>
    public const string UnknownType = "FEEL_UNKNOWN_TYPE";

    /// <summary>An entry that a context or value does not have.</summary>
    public const string UnknownEntry = "FEEL_UNKNOWN_ENTRY";

    /// <summary>An operator between values that it is not defined for.</summary>
    public const string Type = "FEEL_TYPE";

    /// <summary>An argument outside a function's domain, or a wrong number of arguments.</summary>
    public const string Argument = "FEEL_ARGUMENT";

    /// <summary>A division by zero, or a number, date or duration out of range.</summary>
    public const string Arithmetic = "FEEL_ARITHMETIC";

    /// <summary>A position outside a list.</summary>
    public const string Position = "FEEL_POSITION";

    /// <summary>Something that this engine refuses, such as external functions and random numbers.</summary>
    public const string Refused = "FEEL_REFUSED";
}
