using System.Text.Json;
using System.Text.Json.Nodes;
using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Presentation;

/// <summary>
/// What of a form and of the variables goes to the browser for one step: no component and no value that the step may not see,
/// and no variable that the form has nothing to do with.
/// </summary>
public static class FormView
{
    /// <summary>The variables that the form shows or reads, without what the step may not see.</summary>
    public static FeelContext Data(FormDefinition form, FeelContext variables)
    {
        var seen = new FeelContextBuilder();
        foreach (var name in form.Variables.Shows.Concat(form.Variables.Reads))
        {
            if (variables.TryGetValue(name, out var value))
                seen.Set(name, value);
        }
        return WithoutHidden(form.Components, FormPath.Empty, seen.Build());
    }

    /// <summary>The schema for form-js: components with access «hidden» are gone, those with access «read» are read-only.</summary>
    public static JsonObject Schema(FormDefinition form)
    {
        var bytes = form.Source.Span;
        var start = bytes.StartsWith(System.Text.Encoding.UTF8.Preamble) ? System.Text.Encoding.UTF8.Preamble.Length : 0;
        var schema = JsonNode.Parse(bytes[start..], documentOptions: new JsonDocumentOptions { MaxDepth = 64 })!.AsObject();
        Prepare(schema);
        return schema;
    }

    private static FeelContext WithoutHidden(
        System.Collections.Immutable.ImmutableArray<FormComponent> components,
        FormPath prefix,
        FeelContext values
    )
    {
        foreach (var component in components)
        {
            values = component switch
            {
                FormGroup group => WithoutHidden(group.Components, prefix.Below(group.Path), values),
                FormValueComponent { Rules.Access: FieldAccess.Hidden } value => prefix.Below(value.Path).Remove(values),
                FormList list when prefix.Below(list.Path) is var path && path.Find(values) is FeelList rows => path.Put(
                    values,
                    FeelList.From(
                        rows.Select(row => row is FeelContext context ? WithoutHidden(list.Components, FormPath.Empty, context) : row)
                    )
                ),
                _ => values,
            };
        }
        return values;
    }

    private static void Prepare(JsonObject parent)
    {
        if (parent["components"] is not JsonArray components)
            return;
        for (var i = components.Count - 1; i >= 0; i--)
        {
            if (components[i] is not JsonObject component)
                continue;
            switch (((component["properties"] as JsonObject)?["access"] as JsonValue)?.ToString())
            {
                case "hidden":
                    components.RemoveAt(i);
                    continue;
                case "read":
                    component["readonly"] = true;
                    break;
            }
            Prepare(component);
        }
    }
}
