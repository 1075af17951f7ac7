using System.Collections.Immutable;

namespace Workflows.Forms.Schema;

/// <summary>Walks a form's components.</summary>
internal static class FormTree
{
    public static IEnumerable<FormComponent> All(ImmutableArray<FormComponent> components)
    {
        foreach (var component in components)
        {
            yield return component;
            foreach (var inner in All(ChildrenOf(component)))
                yield return inner;
        }
    }

    public static IEnumerable<FormField> FieldsOf(ImmutableArray<FormComponent> components) => All(components).OfType<FormField>();

    public static ImmutableArray<FormComponent> ChildrenOf(FormComponent component) =>
        component switch
        {
            FormGroup group => group.Components,
            FormList list => list.Components,
            _ => [],
        };

    public static IEnumerable<FormExpression> ExpressionsOf(FormComponent component)
    {
        if (component.HideWhen is { } hide)
            yield return hide;
        if (component is not FormValueComponent value)
            yield break;

        FormExpression?[] own =
        [
            value.Rules.ReadOnlyWhen,
            value.Rules.RequiredWhen,
            .. value.Rules.CrossFieldRules.Select(rule => rule.Valid),
        ];
        FormExpression?[] ofField = value is FormField field
            ?
            [
                field.Limits.Min?.Expression,
                field.Limits.Max?.Expression,
                field.Limits.MinLength?.Expression,
                field.Limits.MaxLength?.Expression,
                field.Computed,
                (field.Options as FieldOptions.Computed)?.Expression,
            ]
            : [];
        foreach (var expression in own.Concat(ofField).OfType<FormExpression>())
            yield return expression;
    }
}
