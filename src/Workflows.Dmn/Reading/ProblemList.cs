using System.Collections.Immutable;
using System.Xml.Linq;
using Workflows.Feel;

namespace Workflows.Dmn.Reading;

/// <summary>Collects what is wrong, up to a number that anyone would read.</summary>
internal sealed class ProblemList
{
    private const int Most = 200;
    private readonly List<DmnProblem> _all = [];

    public bool Any => _all.Count > 0;

    public ImmutableArray<DmnProblem> All => [.. _all];

    public void Add(DmnProblem problem)
    {
        if (_all.Count < Most)
            _all.Add(problem);
    }

    public void Add(string code, XElement element, string zh, string en)
    {
        (int line, int column) = element.Place();
        Add(new DmnProblem(code, element.NearestId(), line, column, zh, en));
    }

    /// <summary>A problem in an expression's text, told with the text.</summary>
    public void Add(FeelProblem problem, XElement element, string text)
    {
        (int line, int column) = element.Place();
        string place = text.Length > 80 ? text[..80] + "…" : text;
        int position = problem.Span.Start + 1;
        Add(
            new DmnProblem(
                problem.Code,
                element.NearestId(),
                line,
                column,
                $"表达式“{place}”第 {position} 个字符：{problem.Zh}",
                $"expression '{place}', character {position}: {problem.En}"
            )
        );
    }
}
