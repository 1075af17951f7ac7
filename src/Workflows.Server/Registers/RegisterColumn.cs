using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Server.Reading;

namespace Workflows.Server.Registers;

/// <summary>A column of a register: a field that the forms of its tasks have.</summary>
/// <param name="Field">As the newest form has it.</param>
public sealed record RegisterColumn(string Name, string Label, FormField Field)
{
    /// <summary>Whether its values can be added up and drawn.</summary>
    public bool IsNumber => Field.Kind == FieldKind.Number;

    /// <summary>The value of an entry; null where the entry has none.</summary>
    public FeelValue? ValueIn(FeelContext entry) => Field.Path.Find(entry) is { } value and not FeelNull ? value : null;

    /// <summary>The value of an entry as a number, to be added up; null where it is none, or beyond what decimals hold.</summary>
    public decimal? NumberIn(FeelContext entry) =>
        ValueIn(entry) is FeelNumber number && number.Value.TryGetDecimal(out var value) ? value : null;

    /// <summary>Its value as people read it.</summary>
    public string TextIn(FeelContext entry, string language) => ValueIn(entry) is { } value ? ValueTexts.Of(Field, value, language) : "";
}
