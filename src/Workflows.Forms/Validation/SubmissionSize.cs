using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation;

/// <summary>How many values a submission asks to be judged: bounds what a hostile one can cost.</summary>
internal static class SubmissionSize
{
    public const int Most = 20_000;

    public static bool IsTooLarge(FormDefinition form, FeelContext data) => Count(form.Components, FormPath.Empty, data) > Most;

    private static long Count(ImmutableArray<FormComponent> components, FormPath prefix, FeelContext values)
    {
        long count = components.Length;
        foreach (var component in components)
        {
            if (count > Most)
                return count;
            if (component is FormGroup group)
                count += Count(group.Components, prefix.Below(group.Path), values);
            if (component is FormList list && prefix.Below(list.Path).Find(values) is FeelList rows)
                count += CountRows(list, rows);
        }
        return count;
    }

    private static long CountRows(FormList list, FeelList rows)
    {
        long count = 0;
        foreach (var row in rows)
        {
            count += row is FeelContext context ? Count(list.Components, FormPath.Empty, context) : 1;
            if (count > Most)
                return count;
        }
        return count;
    }
}
