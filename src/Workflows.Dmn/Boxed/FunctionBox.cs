using System.Collections.Immutable;
using Workflows.Dmn.Evaluation;
using Workflows.Feel;

namespace Workflows.Dmn.Boxed;

/// <summary>A function definition, also that of a knowledge model («DMN 1.5 §10.2.1.7»).</summary>
internal sealed class FunctionBox(ImmutableArray<FeelParameter> parameters, BoxedExpression body) : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => Without(body.Variables, parameters.Select(p => p.Name));

    public bool IsTable => body is Tables.DecisionTable;

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run) =>
        new FeelFunction("", parameters, (arguments, _) => body.Evaluate(Inner(scope, arguments), run));

    /// <summary>The function of a knowledge model, whose calls are a part of the trace.</summary>
    public FeelFunction Define(IFeelScope scope, DmnRun run, string id, string name, string ns) =>
        new(
            name,
            parameters,
            (arguments, _) =>
            {
                DecisionKind kind =
                    IsTable ? DecisionKind.DecisionTable
                    : body is LiteralBox ? DecisionKind.LiteralExpression
                    : DecisionKind.BoxedExpression;
                EvaluatedInput[] inputs = [.. parameters.Select((p, i) => new EvaluatedInput("", p.Name, arguments[i]))];
                return run.Trace(
                    new Traced(id, name, ns, kind, IsKnowledge: true),
                    inputs,
                    () => body.Evaluate(Inner(scope, arguments), run)
                );
            },
            Type
        );

    private LayeredScope Inner(IFeelScope scope, FeelValue[] arguments)
    {
        LayeredScope inner = new(scope);
        for (int i = 0; i < parameters.Length; i++)
            inner.Set(parameters[i].Name, arguments[i]);
        return inner;
    }
}
