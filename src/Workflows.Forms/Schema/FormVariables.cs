using System.Collections.Immutable;

namespace Workflows.Forms.Schema;

/// <summary>Which variables a form has to do with, by their names at the top.</summary>
/// <param name="Writes">Variables that a submission can set.</param>
/// <param name="Shows">Variables whose value the form shows, to be changed or not.</param>
/// <param name="Reads">Further variables that its expressions, texts and option lists read.</param>
/// <param name="Personal">Variables that hold something about a person.</param>
public sealed record FormVariables(
    ImmutableArray<string> Writes,
    ImmutableArray<string> Shows,
    ImmutableArray<string> Reads,
    ImmutableArray<string> Personal
)
{
    // Names that an expression of a form has without any variable.
    private static readonly ImmutableHashSet<string> Own = ["outcome", "this", "parent", "i", "_this_", "_parent_", "_i_"];

    internal static FormVariables Of(ImmutableArray<FormComponent> components, ImmutableArray<string> displayed)
    {
        var writes = new List<string>();
        var shows = new List<string>();
        var personal = new List<string>();
        Collect(components, null, writes, shows, personal);
        var reads = FormTree
            .All(components)
            .SelectMany(FormTree.ExpressionsOf)
            .SelectMany(expression => expression.Feel.Variables)
            .Select(variable => variable.Name)
            .Concat(
                FormTree.FieldsOf(components).Select(field => field.Options).OfType<FieldOptions.Keyed>().Select(options => options.Key)
            )
            .Concat(displayed)
            .Where(name => !Own.Contains(name));
        return new([.. writes.Distinct()], [.. shows.Distinct()], [.. reads.Except(shows).Distinct()], [.. personal.Distinct()]);
    }

    private static void Collect(
        ImmutableArray<FormComponent> components,
        string? root,
        List<string> writes,
        List<string> shows,
        List<string> personal
    )
    {
        foreach (var component in components)
        {
            if (component is FormGroup group)
                Collect(group.Components, root ?? NameOf(group.Path), writes, shows, personal);
            if (component is not FormValueComponent value || (root ?? NameOf(value.Path)) is not { } name)
                continue;
            if (value.Rules.Access == FieldAccess.Write)
                writes.Add(name);
            if (value.Rules.Access != FieldAccess.Hidden)
                shows.Add(name);
            if (value.Rules.IsPersonal)
                personal.Add(name);
            if (value is FormList { Rules.Access: not FieldAccess.Hidden } list)
                Collect(list.Components, name, [], shows, personal);
        }
    }

    private static string? NameOf(FormPath path) => path.IsEmpty ? null : path.Names[0];
}
