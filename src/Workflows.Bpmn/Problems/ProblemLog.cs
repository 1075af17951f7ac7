using System.Collections.Immutable;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Problems;

/// <summary>Collects problems up to a bound; beyond it, one problem says that there are more.</summary>
internal sealed class ProblemLog(int limit)
{
    private static readonly ProblemKind More = ProblemKind.Error(
        "too-many-problems",
        "请先解决前面的问题，再检查一次。",
        "Solve the problems above first, then check again."
    );

    private readonly List<BpmnProblem> _problems = [];

    public bool IsFull => _problems.Count >= limit;

    public void Add(BpmnProblem problem)
    {
        if (!IsFull)
            _problems.Add(problem);
    }

    /// <summary>All problems in the file's order.</summary>
    public ImmutableArray<BpmnProblem> ToImmutable()
    {
        var inOrder = _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column);
        return IsFull
            ?
            [
                .. inOrder,
                More.At(Position.None, $"问题超过 {limit} 个，其余从略。", $"There are more than {limit} problems; the rest is left out."),
            ]
            : [.. inOrder];
    }
}
