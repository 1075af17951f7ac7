namespace Workflows.Feel;

/// <summary>Bounds that hold whatever an expression or a document asks for.</summary>
public static class FeelLimits
{
    /// <summary>
    /// How deep lists and contexts may nest. Below the 64 levels that JSON readers take by default, so that a value can be wrapped in an
    /// event or an answer and still be read back.
    /// </summary>
    public const int Depth = 48;

    /// <summary>Most digits of a number that is read.</summary>
    public const int Digits = 10_000;

    /// <summary>How deep the parts of one expression may nest.</summary>
    public const int ExpressionDepth = 250;

    /// <summary>Longest expression text, in characters.</summary>
    public const int ExpressionLength = 200_000;

    /// <summary>Longest string that an evaluation may make, in UTF-16 units.</summary>
    public const int StringLength = 4_000_000;

    /// <summary>Most values that a list or context made by an evaluation may consist of.</summary>
    public const long Weight = 2_000_000;
}
