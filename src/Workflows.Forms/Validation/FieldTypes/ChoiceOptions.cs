using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>The options of a choice at this moment.</summary>
internal sealed class ChoiceOptions
{
    private readonly FormField field;
    private readonly FieldCheck check;

    public ChoiceOptions(FormField field, FieldCheck check)
    {
        this.field = field;
        this.check = check;
        Known = field.Options switch
        {
            FieldOptions.Fixed options => [.. options.Items.Select(option => option.Value)],
            FieldOptions.Keyed { Key: var key } => check.Context.Variables.TryGetValue(key, out var list) ? ValuesOf(list) : null,
            FieldOptions.Computed options => ValuesOf(check.Evaluate(options.Expression)) ?? [],
            _ => null,
        };
    }

    /// <summary>The values that can be chosen; null where only the server's source knows them.</summary>
    public HashSet<FeelValue>? Known { get; }

    public bool Contains(FeelValue value)
    {
        if (Known?.Contains(value) is true)
            return true;
        if (field.Rules.Source is not { } source)
            return false;
        // A list beside a source is the first page of a longer one, so it settles nothing when there is a source to ask.
        return check.Context.Options is { } options
            ? options.Contains(source, value) is not false
            : Known is null && value is FeelString or FeelNumber;
    }

    private static HashSet<FeelValue>? ValuesOf(FeelValue list) =>
        list is FeelList items ? [.. items.Select(FieldOption.From).OfType<FieldOption>().Select(option => option.Value)] : null;
}
