using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Problems;

/// <summary>A kind of problem: its stable code, its weight and the way out, which is the same wherever it occurs.</summary>
internal sealed record ProblemKind(string Code, ProblemSeverity Severity, Bilingual WayOut)
{
    public static ProblemKind Error(string code, string zhWayOut, string enWayOut) =>
        new(code, ProblemSeverity.Error, new(zhWayOut, enWayOut));

    public static ProblemKind Warning(string code, string zhWayOut, string enWayOut) =>
        new(code, ProblemSeverity.Warning, new(zhWayOut, enWayOut));

    /// <summary>The file as a whole has this problem.</summary>
    public BpmnProblem AtFile(string zh, string en) => At(Position.None, zh, en);

    /// <summary>A place in the file has this problem, which no element with an id stands for.</summary>
    public BpmnProblem At(Position position, string zh, string en) => At(null, position, zh, en);

    /// <summary>An element has this problem.</summary>
    public BpmnProblem At(BaseElement element, string zh, string en) => At(element.Id, element.Position, zh, en);

    /// <summary>An element has this problem at a more exact place, for example that of one of its expressions.</summary>
    public BpmnProblem At(string? elementId, Position position, string zh, string en) =>
        new(Code, Severity, elementId, position, new(Bounded(zh), Bounded(en)), WayOut);

    /// <summary>Sentences repeat ids and names of the file, which may be of any length.</summary>
    private static string Bounded(string text) => Words.Cut(text, 500);
}
