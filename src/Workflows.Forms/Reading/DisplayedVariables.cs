using Workflows.Feel;

namespace Workflows.Forms.Reading;

/// <summary>
/// The variables that a form only displays: in labels, descriptions, texts, images, tables. Their expressions (<c>=…</c>) and templates
/// (<c>{{…}}</c>, <c>{{#if …}}</c>, <c>{{#loop …}}</c>) are the browser's to evaluate; here it only matters what they need.
/// </summary>
internal static class DisplayedVariables
{
    public static IEnumerable<string> Of(SchemaNode node) => TextsOf(node).SelectMany(ExpressionsIn).SelectMany(VariablesOf).Distinct();

    private static IEnumerable<string> TextsOf(SchemaNode node) =>
        node switch
        {
            SchemaNode.Text text => [text.Value],
            SchemaNode.Array array => array.Items.SelectMany(TextsOf),
            // Our own properties are read as rules, and what else stands there is nobody's text.
            SchemaNode.Object map => map.Members.Where(member => member.Key != "properties").SelectMany(member => TextsOf(member.Value)),
            _ => [],
        };

    private static IEnumerable<string> ExpressionsIn(string text)
    {
        if (text.StartsWith('='))
        {
            yield return text[1..];
            yield break;
        }
        for (var open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = text.IndexOf("{{", open, StringComparison.Ordinal))
        {
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
                yield break;
            var inside = text[(open + 2)..close].Trim();
            open = close + 2;
            if (inside.StartsWith("#if ", StringComparison.Ordinal) || inside.StartsWith("#loop ", StringComparison.Ordinal))
                yield return inside[inside.IndexOf(' ', StringComparison.Ordinal)..];
            else if (inside.Length > 0 && inside[0] is not ('/' or '#'))
                yield return inside;
        }
    }

    // What is no expression is shown as an error by the browser; it needs no variable.
    private static IEnumerable<string> VariablesOf(string expression) =>
        FeelExpression.Parse(expression).TryGet(out var feel) ? feel.Variables.Select(variable => variable.Name) : [];
}
