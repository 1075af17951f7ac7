using System.Collections.Immutable;
using Workflows.Scenarios.Model;

namespace Workflows.Scenarios.Reading;

/// <summary>Reads <c>a &gt; b(outcome) &gt; {c | d &gt; e} &gt; f</c>.</summary>
internal sealed class PathParser(string text)
{
    private int _at;

    /// <summary>Null when the text is not a path.</summary>
    public static ImmutableArray<PathItem>? Parse(string text)
    {
        var parser = new PathParser(text);
        var items = parser.Sequence();
        parser.Blanks();
        return items is not null && parser._at == text.Length ? items : null;
    }

    private ImmutableArray<PathItem>? Sequence()
    {
        var items = ImmutableArray.CreateBuilder<PathItem>();
        do
        {
            if (Item() is not { } item)
                return null;
            items.Add(item);
        } while (Take('>'));
        return items.ToImmutable();
    }

    private PathItem? Item()
    {
        if (Take('{'))
            return Branches();
        if (Name() is not { } element)
            return null;
        if (!Take('('))
            return new PathItem.Visit(element, null);
        return Name() is { } outcome && Take(')') ? new PathItem.Visit(element, outcome) : null;
    }

    private PathItem.Branches? Branches()
    {
        var paths = ImmutableArray.CreateBuilder<ImmutableArray<PathItem>>();
        do
        {
            if (Sequence() is not { } path)
                return null;
            paths.Add(path);
        } while (Take('|'));
        return Take('}') ? new PathItem.Branches(paths.ToImmutable()) : null;
    }

    private string? Name()
    {
        Blanks();
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '_' or '.'))
            _at++;
        return _at > start ? text[start.._at] : null;
    }

    private bool Take(char wanted)
    {
        Blanks();
        if (_at == text.Length || text[_at] != wanted)
            return false;
        _at++;
        return true;
    }

    private void Blanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }
}
