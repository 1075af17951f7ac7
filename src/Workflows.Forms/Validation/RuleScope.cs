using System.Diagnostics.CodeAnalysis;
using Workflows.Feel;

namespace Workflows.Forms.Validation;

/// <summary>
/// Where a component stands, for its expressions. Conditions read the values as the browser has them; everything else reads them as they will be
/// kept (a number that came as text is a number), and also the <c>outcome</c> that was chosen.
/// </summary>
internal sealed class RuleScope(FormScope asShown, FormScope asKept, string? outcome) : IFeelScope
{
    public IFeelScope AsShown => asShown;

    public RuleScope Row(FeelValue shown, FeelValue kept, int index) => new(asShown.Row(shown, index), asKept.Row(kept, index), outcome);

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        if (name != "outcome")
            return asKept.TryGetValue(name, out value);
        value = outcome;
        return true;
    }
}
