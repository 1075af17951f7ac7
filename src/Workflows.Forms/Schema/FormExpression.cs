using Workflows.Feel;

namespace Workflows.Forms.Schema;

/// <summary>A FEEL expression of a form, without the <c>=</c> that marks it.</summary>
public sealed record FormExpression(FeelExpression Feel)
{
    public static readonly FormExpression True = new(FeelExpression.Parse("true").Value!);

    public string Text => Feel.Text;
}
