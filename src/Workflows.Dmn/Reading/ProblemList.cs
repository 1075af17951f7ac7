using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Workflows.Feel;

namespace Workflows.Dmn.Reading;

/// <summary>Collects what is wrong, up to a number that anyone would read.</summary>
internal sealed class ProblemList
{
    private const int Most = 200;
    private readonly List<DmnProblem> _all = [];
    private readonly List<DmnProblem> _notes = [];

    public bool Any => _all.Count > 0;

    public ImmutableArray<DmnProblem> Notes => [.. _notes];

    public DmnReadResult Refuse() => new(null, [.. _all], [.. _notes]);

    public void Add(DmnProblem problem)
    {
        if (_all.Count < Most)
            _all.Add(problem);
    }

    public void Add(string code, XElement element, string zh, string en) => Add(At(code, element, zh, en));

    /// <summary>Something that does not keep the model from being used.</summary>
    public void Note(string code, XElement element, string zh, string en)
    {
        if (_notes.Count < Most)
            _notes.Add(At(code, element, zh, en));
    }

    private static DmnProblem At(string code, XElement element, string zh, string en)
    {
        (int line, int column) = element.Place();
        return new DmnProblem(code, element.NearestId(), line, column, zh, en);
    }

    /// <summary>A problem in an expression's text, told with the text and at its own line and column.</summary>
    public void Add(FeelProblem problem, XElement element, string text)
    {
        (int line, int column) = PlaceIn(element, text, problem.Span.Start);
        string told = text.Length > 80 ? text[..80] + "…" : text;
        int position = problem.Span.Start + 1;
        Add(
            new DmnProblem(
                problem.Code,
                element.NearestId(),
                line,
                column,
                $"表达式“{told}”第 {position} 个字符：{problem.Zh}",
                $"expression '{told}', character {position}: {problem.En}"
            )
        );
    }

    /// <summary>Where a position of the text stands in the file. Entities before it in the same line move the column.</summary>
    private static (int Line, int Column) PlaceIn(XElement element, string text, int position)
    {
        if (element.Kid("text")?.Nodes().OfType<XText>().FirstOrDefault() is not IXmlLineInfo start || !start.HasLineInfo())
            return element.Place();
        ReadOnlySpan<char> before = text.AsSpan(0, Math.Min(position, text.Length));
        int lastBreak = before.LastIndexOf('\n');
        return lastBreak < 0
            ? (start.LineNumber, start.LinePosition + position)
            : (start.LineNumber + before.Count('\n'), before.Length - lastBreak);
    }
}
