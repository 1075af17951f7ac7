namespace Workflows.Feel.Evaluation;

/// <summary>Unwinds an evaluation that is stopped; never leaves this room: the expression turns it into a <see cref="FeelProblem"/>.</summary>
internal sealed class FeelStop : Exception
{
    public FeelStop(FeelProblem problem)
        : base(problem.En) => Problem = problem;

    public FeelProblem Problem { get; }

    public static FeelStop TooManySteps(FeelSpan span) =>
        new(
            new(
                FeelCodes.Limit,
                span,
                "",
                "表达式的计算步数超过上限，已停止",
                "the expression took more steps than allowed and was stopped"
            )
        );

    public static FeelStop TooDeep(FeelSpan span) =>
        new(new(FeelCodes.Limit, span, "", "函数调用嵌套过深，已停止", "calls nested deeper than allowed and the expression was stopped"));

    public static FeelStop TooLarge(FeelSpan span) =>
        new(new(FeelCodes.Limit, span, "", "计算结果过大，已停止", "a value grew larger than allowed and the expression was stopped"));
}
