using System.Collections.Immutable;

namespace Workflows.Forms.Schema;

/// <summary>A part of a form that holds data. Texts, images, iframes and the like hold none and are not in here.</summary>
/// <param name="Id">The component's own id; errors of the browser's form go by it.</param>
/// <param name="Label">What people see; empty where the component has none.</param>
/// <param name="HideWhen">Hidden, with what is in it, while this is true; null: never.</param>
public abstract record FormComponent(string Id, string Label, FormExpression? HideWhen);

/// <summary>A group: its path, where it has one, is a context around the values of its components.</summary>
public sealed record FormGroup(string Id, string Label, FormExpression? HideWhen, FormPath Path, ImmutableArray<FormComponent> Components)
    : FormComponent(Id, Label, HideWhen);

/// <summary>A component with a value of its own that rules are about: a field, or a list of rows.</summary>
public abstract record FormValueComponent(string Id, string Label, FormExpression? HideWhen, FormPath Path, FieldRules Rules)
    : FormComponent(Id, Label, HideWhen);

/// <summary>A dynamic list: its value is a list of rows, and each row a context of the components' values.</summary>
public sealed record FormList(
    string Id,
    string Label,
    FormExpression? HideWhen,
    FormPath Path,
    FieldRules Rules,
    ImmutableArray<FormComponent> Components
) : FormValueComponent(Id, Label, HideWhen, Path, Rules)
{
    /// <summary>Rows can be neither added nor removed.</summary>
    public bool HasFixedRows { get; init; }
}

/// <summary>A field.</summary>
/// <param name="Kind">The form-js component type.</param>
/// <param name="Default">Value where neither the submission nor the task has one; null for none.</param>
public sealed record FormField(
    string Id,
    string Label,
    FormExpression? HideWhen,
    FormPath Path,
    FieldRules Rules,
    FieldKind Kind,
    FieldLimits Limits,
    FieldOptions? Options,
    Workflows.Feel.FeelValue? Default
) : FormValueComponent(Id, Label, HideWhen, Path, Rules)
{
    /// <summary>Of a number: digits behind the point that are allowed and kept.</summary>
    public int? DecimalDigits { get; init; }

    /// <summary>Of a number: values must be multiples of it.</summary>
    public decimal? Step { get; init; }

    public TemporalKind Temporal { get; init; }

    /// <summary>Of a date: days before today are refused.</summary>
    public bool RefusesPast { get; init; }

    /// <summary>Of a file picker: extensions and media types that it takes; empty for all.</summary>
    public ImmutableArray<string> Accepts { get; init; } = [];

    /// <summary>Of a file picker: more than one file may be chosen.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>Of an expression field: what computes its value.</summary>
    public FormExpression? Computed { get; init; }

    /// <summary>Of a checklist: every option must be ticked.</summary>
    public bool RequiresAll { get; init; }
}
