using System.Collections.Immutable;
using Workflows.Feel;

namespace Workflows.Forms.Schema;

/// <summary>Where the options of a select, radio, checklist or tag list come from: exactly one of these.</summary>
public abstract record FieldOptions
{
    private FieldOptions() { }

    /// <summary>Written in the schema (<c>values</c>).</summary>
    public sealed record Fixed(ImmutableArray<FieldOption> Items) : FieldOptions;

    /// <summary>A list in the form's data (<c>valuesKey</c>), supplied by the task or by <see cref="FieldRules.Source"/>.</summary>
    public sealed record Keyed(string Key) : FieldOptions;

    /// <summary>A list that an expression gives (<c>valuesExpression</c>).</summary>
    public sealed record Computed(FormExpression Expression) : FieldOptions;
}

/// <summary>An option of a list.</summary>
public sealed record FieldOption(FeelValue Value, string Label)
{
    /// <summary>An option as form-js understands it: a text, number or truth is its own label, an object has <c>value</c> and perhaps <c>label</c>.</summary>
    public static FieldOption? From(FeelValue value) =>
        value switch
        {
            FeelContext entry when entry.TryGetValue("value", out var inner) && IsAllowed(inner) => new(
                inner,
                entry.TryGetValue("label", out var label) && label is FeelString { Value.Length: > 0 } text
                    ? text.Value
                    : FeelText.Of(inner)
            ),
            FeelContext => null,
            _ when IsAllowed(value) => new(value, FeelText.Of(value)),
            _ => null,
        };

    private static bool IsAllowed(FeelValue value) =>
        value is FeelNumber or FeelBoolean or FeelString { Value.Length: > 0 } or FeelContext { Count: > 0 };
}
