using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation;

/// <summary>
/// Takes the values of hidden components out of the data. form-js judges every condition by the data as it came; what it then shows and
/// computes with is the data without what was hidden.
/// </summary>
internal sealed class FormVisibility(FeelEnvironment environment)
{
    private FeelContext WithoutHidden(ImmutableArray<FormComponent> components, FeelContext data) =>
        Filter(components, data, FormPath.Empty, FormScope.Root(data), isHidden: false);

    /// <summary>What expressions see: the shown values, and for a hidden field what the variable was before.</summary>
    public FeelContext DataOf(FormDefinition form, FeelContext filled, FeelContext variables)
    {
        foreach (var entry in WithoutHidden(form.Components, filled).Entries)
            variables = variables.With(entry.Name, entry.Value);
        return variables;
    }

    /// <summary>
    /// True where the condition gives true, and where it gives null: form-js reads it as a unary test of nothing, which null passes.
    /// So <c>amount &gt; 500</c> hides while the amount is empty, in the browser and here.
    /// </summary>
    public bool IsHidden(FormComponent component, IFeelScope scope) =>
        component.HideWhen is { } hide
        && hide.Feel.Evaluate(scope, environment) is { IsComplete: true } result
        && (result.Value.IsTrue || result.Value.IsNull);

    private FeelContext Filter(
        ImmutableArray<FormComponent> components,
        FeelContext container,
        FormPath prefix,
        FormScope scope,
        bool isHidden
    )
    {
        foreach (var component in components)
        {
            var hidden = isHidden || IsHidden(component, scope);
            container = component switch
            {
                FormGroup group => Filter(group.Components, container, prefix.Below(group.Path), scope, hidden),
                FormValueComponent value when hidden => prefix.Below(value.Path).Remove(container),
                FormList list => FilterRows(list, container, prefix.Below(list.Path), scope),
                _ => container,
            };
        }
        return container;
    }

    private FeelContext FilterRows(FormList list, FeelContext container, FormPath path, FormScope scope)
    {
        if (path.Find(container) is not FeelList rows || rows.Count == 0)
            return container;
        var filtered = rows.Select(
            (row, index) =>
                row is FeelContext context ? Filter(list.Components, context, FormPath.Empty, scope.Row(row, index), isHidden: false) : row
        );
        return path.Put(container, FeelList.From(filtered));
    }
}
