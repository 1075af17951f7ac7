using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Server.SignIn;

namespace Workflows.Server.Reading;

/// <summary>
/// Puts the first options of a form's sources into its data, under the fields' <c>valuesKey</c>; where there are more, the page searches them on the server.
/// </summary>
public sealed class FormChoices(OptionSources sources)
{
    /// <summary>Options that a form brings along.</summary>
    public const int FirstPage = 50;

    public async Task<FeelContext> AddAsync(
        FormDefinition form,
        FeelContext data,
        FeelContext variables,
        Caller caller,
        CancellationToken cancellation
    )
    {
        foreach (var field in form.Fields)
        {
            if (field is not { Rules.Source: { } source, Options: FieldOptions.Keyed(var key) } || data.Contains(key))
                continue;
            var options = await sources.SearchAsync(source, null, FirstPage, variables, caller, cancellation) ?? [];
            data = data.With(key, FeelList.From(await WithChosenAsync(field, source, options, variables, caller, cancellation)));
        }
        return data;
    }

    /// <summary>
    /// What is chosen already is shown by its label, also where it is not among the first; by itself where its source does not know it (any more):
    /// the page would else empty the field and the case lose what it refers to.
    /// </summary>
    private async Task<IEnumerable<FeelValue>> WithChosenAsync(
        FormField field,
        string source,
        IReadOnlyList<FeelContext> options,
        FeelContext variables,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var missing = Texts(field.Path.Find(variables))
            .Where(value => options.All(option => option["value"] is not FeelString known || known.Value != value))
            .ToList();
        if (missing.Count == 0)
            return options;
        var found = await sources.FindAsync(source, missing, variables, caller, cancellation) ?? [];
        var unknown = missing.Except(found.Select(option => option["value"]).OfType<FeelString>().Select(value => value.Value));
        return [.. found, .. unknown.Select(Bare), .. options];
    }

    private static FeelContext Bare(string value) => new FeelContextBuilder(2).Set("value", value).Set("label", value).Build();

    private static IEnumerable<string> Texts(FeelValue? value) =>
        value switch
        {
            FeelString text => [text.Value],
            FeelList list => list.OfType<FeelString>().Select(text => text.Value),
            _ => [],
        };
}
