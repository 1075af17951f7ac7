using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation;

/// <summary>Puts a submission onto the variables: what it says wins, what it leaves out stays, and what nobody says is the field's default.</summary>
internal sealed class FormDefaults(FormDefinition form)
{
    public FeelContext Fill(FeelContext submitted, FeelContext variables) =>
        Fill(form.Components, FormPath.Empty, Merge(variables, submitted));

    private static FeelContext Fill(ImmutableArray<FormComponent> components, FormPath prefix, FeelContext values)
    {
        foreach (var component in components)
        {
            if (component is FormGroup group)
                values = Fill(group.Components, prefix.Below(group.Path), values);
            if (component is FormField { Default: { } standard } field && prefix.Below(field.Path) is var path && path.Find(values) is null)
                values = path.Put(values, standard);
        }
        return values;
    }

    // Contexts are merged, for a group's path may hold variables that the form does not show; all else is replaced.
    private static FeelContext Merge(FeelContext below, FeelContext above)
    {
        if (below.Count == 0)
            return above;
        foreach (var entry in above.Entries)
        {
            var value =
                entry.Value is FeelContext inner && below.TryGetValue(entry.Name, out var old) && old is FeelContext around
                    ? Merge(around, inner)
                    : entry.Value;
            below = below.With(entry.Name, value);
        }
        return below;
    }
}
