namespace Workflows.Feel.Syntax;

/// <summary>Unwinds the parser at the first error; never leaves this room.</summary>
internal sealed class SyntaxStop : Exception
{
    public SyntaxStop(FeelProblem problem)
        : base(problem.En) => Problem = problem;

    public SyntaxStop(FeelSpan span, string expected, string zh, string en)
        : this(new FeelProblem(FeelCodes.Syntax, span, expected, zh, en)) { }

    public FeelProblem Problem { get; }
}
