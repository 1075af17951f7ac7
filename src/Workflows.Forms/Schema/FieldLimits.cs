using System.Text.RegularExpressions;

namespace Workflows.Forms.Schema;

/// <summary>A field's <c>validate</c> as form-js knows it.</summary>
public sealed record FieldLimits
{
    public static readonly FieldLimits None = new();

    public bool Required { get; init; }
    public FormNumber? Min { get; init; }
    public FormNumber? Max { get; init; }
    public FormNumber? MinLength { get; init; }
    public FormNumber? MaxLength { get; init; }
    public Regex? Pattern { get; init; }

    /// <summary>The pattern as it was written, for the message.</summary>
    public string? PatternText { get; init; }

    /// <summary>The author's own words for a text that does not fit the pattern.</summary>
    public string? PatternMessage { get; init; }
    public TextFormat Format { get; init; }
}

/// <summary><c>validationType</c> of a text field.</summary>
public enum TextFormat
{
    Any,
    Email,
    Phone,
}

/// <summary>A limit: a number, or an expression that gives one.</summary>
public sealed record FormNumber(decimal? Constant, FormExpression? Expression);
