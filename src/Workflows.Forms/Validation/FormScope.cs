using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Workflows.Feel;

namespace Workflows.Forms.Validation;

/// <summary>
/// The names that an expression of a form has, as form-js gives them: every variable, and <c>this</c> (the row), <c>parent</c> (what is around it)
/// and <c>i</c> (its positions, from 1), which a variable of that name covers; with underscores around they are never covered.
/// </summary>
internal sealed class FormScope(FeelContext data, FeelValue self, FeelValue parent, ImmutableArray<int> positions) : IFeelScope
{
    public static FormScope Root(FeelContext data) => new(data, data, FeelNull.Instance, []);

    public FormScope Row(FeelValue row, int index) => new(data, row, self, positions.Add(index + 1));

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        if (data.TryGetValue(name, out value))
            return true;
        value = name switch
        {
            "this" or "_this_" => self,
            "parent" or "_parent_" => parent,
            "i" or "_i_" => FeelList.From(positions.Select(position => (FeelValue)position)),
            _ => null,
        };
        return value is not null;
    }
}
