using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation;

/// <summary>The values of fields as they will be kept, as far as rules can tell the difference: numbers from text are numbers, an empty text is null.</summary>
internal static class KeptValues
{
    public static FeelContext Of(ImmutableArray<FormComponent> components, FeelContext values) => Of(components, FormPath.Empty, values);

    private static FeelContext Of(ImmutableArray<FormComponent> components, FormPath prefix, FeelContext values)
    {
        foreach (var component in components)
        {
            if (component is FormGroup group)
                values = Of(group.Components, prefix.Below(group.Path), values);
            if (component is not FormValueComponent value)
                continue;
            var path = prefix.Below(value.Path);
            if (path.Find(values) is not { } given)
                continue;
            var kept = component switch
            {
                FormList list when given is FeelList rows => FeelList.From(
                    rows.Select(row => row is FeelContext context ? Of(list.Components, context) : row)
                ),
                FormField field => Of(field, given),
                _ => given,
            };
            if (!ReferenceEquals(kept, given))
                values = path.Put(values, kept);
        }
        return values;
    }

    private static FeelValue Of(FormField field, FeelValue given)
    {
        if (given is not FeelString text)
            return given;
        if (text.Value.Length == 0)
            return FeelNull.Instance;
        return field.Kind == FieldKind.Number && NumberText.TryReadExact(text, out var number) ? FeelNumber.Of(number.Value) : given;
    }
}
