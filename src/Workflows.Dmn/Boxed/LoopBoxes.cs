using Workflows.Dmn.Evaluation;
using Workflows.Feel;

namespace Workflows.Dmn.Boxed;

/// <summary>«DMN 1.5 §10.2.1.8»</summary>
internal sealed class ConditionalBox(BoxedExpression condition, BoxedExpression then, BoxedExpression otherwise) : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => [.. condition.Variables, .. then.Variables, .. otherwise.Variables];

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run) =>
        condition.Evaluate(scope, run).IsTrue ? then.Evaluate(scope, run) : otherwise.Evaluate(scope, run);
}

/// <summary>«DMN 1.5 §10.2.1.9»</summary>
internal sealed class FilterBox(BoxedExpression source, BoxedExpression match) : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => [.. source.Variables, .. Without(match.Variables, ["item"])];

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run)
    {
        FeelValue value = source.Evaluate(scope, run);
        if (value.IsNull)
            return value;
        FeelList list = value as FeelList ?? FeelList.Of(value);
        List<FeelValue> kept = [];
        foreach (FeelValue item in list)
        {
            run.State.Step();
            FeelValue verdict = match.Evaluate(new ItemScope(scope, item), run);
            if (verdict is not FeelBoolean)
                return run.Warn(FeelCodes.Type, "筛选条件应为真或假", "a filter must give true or false");
            if (verdict.IsTrue)
                kept.Add(item);
        }
        return FeelList.From(kept);
    }
}

/// <summary>A loop over a list or range («DMN 1.5 §10.2.1.10»).</summary>
internal abstract class IterationBox(string variable, BoxedExpression source, BoxedExpression body) : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => [.. source.Variables, .. Without(body.Variables, [variable, "partial"])];

    /// <summary>The results one after the other, or null where the source can't be gone through.</summary>
    protected IEnumerable<FeelValue>? Results(IFeelScope scope, DmnRun run, List<FeelValue>? partial)
    {
        Feel.Evaluation.Iterator iterator = new(0, new Feel.Evaluation.ConstantNode(default, source.Evaluate(scope, run)), null);
        return iterator.Values(run.State) is { } values ? Turns(values, scope, run, partial) : null;
    }

    private IEnumerable<FeelValue> Turns(IEnumerable<FeelValue> values, IFeelScope scope, DmnRun run, List<FeelValue>? partial)
    {
        foreach (FeelValue value in values)
        {
            run.State.Step(1 + (partial?.Count ?? 0) / 100);
            LayeredScope inner = new(scope);
            inner.Set(variable, value);
            if (partial is not null)
                inner.Set("partial", FeelList.From(partial));
            yield return body.Evaluate(inner, run);
        }
    }

    protected static FeelValue NoList(DmnRun run) =>
        run.Warn(FeelCodes.Type, "只能遍历列表或范围", "only lists and ranges can be gone through");
}

internal sealed class ForBox(string variable, BoxedExpression source, BoxedExpression body, bool usesPartial)
    : IterationBox(variable, source, body)
{
    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run)
    {
        List<FeelValue> results = [];
        if (Results(scope, run, usesPartial ? results : null) is not { } turns)
            return NoList(run);
        foreach (FeelValue result in turns)
            results.Add(result);
        return run.State.Bounded(FeelList.From(results));
    }
}

internal sealed class QuantifiedBox(bool isEvery, string variable, BoxedExpression source, BoxedExpression body)
    : IterationBox(variable, source, body)
{
    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run)
    {
        if (Results(scope, run, null) is not { } turns)
            return NoList(run);
        FeelBoolean deciding = FeelBoolean.Of(!isEvery);
        FeelValue verdict = FeelBoolean.Of(isEvery);
        foreach (FeelValue result in turns)
        {
            if (ReferenceEquals(result, deciding))
                return deciding;
            if (result is FeelBoolean)
                continue;
            if (!result.IsNull)
                return run.Warn(FeelCodes.Type, "条件应为真或假", "the condition must be true or false");
            verdict = FeelNull.Instance;
        }
        return verdict;
    }
}
