using Workflows.Feel;
using Workflows.Runtime.Time;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Evaluates a FEEL expression as the engine would.</summary>
internal static class Expressions
{
    public static void Map(RouteGroupBuilder v2) =>
        v2.MapPost("/expression/evaluation", Evaluate).RequireGrant(Grants.Read).Produces<EvaluateExpressionResponse>();

    private static IResult Evaluate(EvaluateExpressionRequest request, HttpContext context, RuntimeClock clock)
    {
        var language = Language.Of(context);
        var variables = request.Variables ?? FeelContext.Empty;
        var text = request.Expression.StartsWith('=') ? request.Expression[1..] : request.Expression;
        var parsed = FeelExpression.Parse(text, new FeelParseOptions { Names = [.. variables.Select(variable => variable.Name)] });
        if (!parsed.TryGet(out var expression))
        {
            return Answers.Malformed(
                "表达式有误。",
                "The expression is wrong.",
                new Problem(
                    parsed.Problems[0].Code,
                    new(parsed.Problems[0].Zh, parsed.Problems[0].En),
                    Field: "expression",
                    Line: 1,
                    Column: parsed.Problems[0].Span.Start + (request.Expression.Length - text.Length) + 1
                )
            );
        }
        var result = expression.Evaluate(variables, new FeelEnvironment { Now = clock.Now });
        if (result.Failure is { } failure)
            return Answers.Malformed(failure.Zh, failure.En, failure.Code);
        return Results.Ok(
            new EvaluateExpressionResponse(
                request.Expression,
                result.Value,
                [.. result.Warnings.Select(warning => new ExpressionWarning(language == Language.English ? warning.En : warning.Zh))]
            )
        );
    }
}
