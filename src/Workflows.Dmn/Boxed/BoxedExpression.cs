using System.Collections.Immutable;
using Workflows.Dmn.Evaluation;
using Workflows.Feel;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Boxed;

/// <summary>Decision logic in one of its forms («DMN 1.5 §7.3, §10.2»).</summary>
internal abstract class BoxedExpression
{
    /// <summary>The declared type of the value; <c>Any</c> where none is declared.</summary>
    public FeelType Type { get; init; } = FeelType.Any;

    /// <summary>Variables that the logic can read from outside itself.</summary>
    public abstract IEnumerable<FeelVariable> Variables { get; }

    public FeelValue Evaluate(IFeelScope scope, DmnRun run)
    {
        FeelValue value = EvaluateCore(scope, run);
        return Type.Convert(value) ?? run.Warn(DmnCodes.Type, $"值不符合类型 {Type.Name}", $"the value is not of type {Type.Name}");
    }

    protected abstract FeelValue EvaluateCore(IFeelScope scope, DmnRun run);

    protected static IEnumerable<FeelVariable> Without(IEnumerable<FeelVariable> variables, IEnumerable<string> declared)
    {
        HashSet<string> names = new(declared, StringComparer.Ordinal);
        return variables.Where(v => !names.Contains(v.Name));
    }
}

/// <summary>A FEEL expression.</summary>
internal sealed class LiteralBox(FeelExpression expression) : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => expression.Variables;

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run) => expression.Evaluate(run.State, scope);
}

/// <summary>An expression that is left empty: null.</summary>
internal sealed class EmptyBox : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => [];

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run) => FeelNull.Instance;
}

/// <summary>Logic that this engine does not run: null with a warning whenever it is asked for.</summary>
internal sealed class RefusedBox : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => [];

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run) =>
        run.Warn(FeelCodes.Refused, "不支持外部函数", "external functions are not supported");
}

/// <summary>An entry of a boxed context; the one without a name is the context's result.</summary>
internal sealed record ContextBoxEntry(string? Name, FeelType Type, BoxedExpression Value);

/// <summary>Entries, each of which sees those before it («DMN 1.5 §10.2.1.4»).</summary>
internal sealed class ContextBox(ImmutableArray<ContextBoxEntry> entries) : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables =>
        Without(entries.SelectMany(e => e.Value.Variables), entries.Where(e => e.Name is not null).Select(e => e.Name!));

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run)
    {
        LayeredScope inner = new(scope);
        FeelContextBuilder context = new(entries.Length);
        foreach (ContextBoxEntry entry in entries)
        {
            FeelValue value = entry.Value.Evaluate(inner, run);
            if (entry.Name is not { } name)
                return value;
            value =
                entry.Type.Convert(value)
                ?? run.Warn(DmnCodes.Type, $"条目“{name}”不符合类型 {entry.Type.Name}", $"entry '{name}' is not of type {entry.Type.Name}");
            inner.Set(name, value);
            context.Set(name, value);
        }
        return run.State.Bounded(context.Build());
    }
}

/// <summary>«DMN 1.5 §10.2.1.5»</summary>
internal sealed class ListBox(ImmutableArray<BoxedExpression> items) : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => items.SelectMany(i => i.Variables);

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run) =>
        run.State.Bounded(FeelList.From(items.Select(i => i.Evaluate(scope, run))));
}

/// <summary>A table of contexts: columns are names, rows are contexts («DMN 1.5 §10.2.1.6»).</summary>
internal sealed class RelationBox(ImmutableArray<string> columns, ImmutableArray<ImmutableArray<BoxedExpression>> rows) : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => rows.SelectMany(r => r).SelectMany(c => c.Variables);

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run) =>
        run.State.Bounded(FeelList.From(rows.Select(row => Row(row, scope, run))));

    private FeelContext Row(ImmutableArray<BoxedExpression> row, IFeelScope scope, DmnRun run)
    {
        FeelContextBuilder context = new(columns.Length);
        for (int i = 0; i < columns.Length; i++)
            context.Set(columns[i], i < row.Length ? row[i].Evaluate(scope, run) : FeelNull.Instance);
        return context.Build();
    }
}

/// <summary>A call with named arguments («DMN 1.5 §10.2.1.3»).</summary>
internal sealed class InvocationBox(BoxedExpression function, ImmutableArray<string> names, ImmutableArray<BoxedExpression> arguments)
    : BoxedExpression
{
    public override IEnumerable<FeelVariable> Variables => [.. function.Variables, .. arguments.SelectMany(a => a.Variables)];

    protected override FeelValue EvaluateCore(IFeelScope scope, DmnRun run)
    {
        if (function.Evaluate(scope, run) is not FeelFunction target)
            return run.Warn(Feel.FeelCodes.UnknownFunction, "调用的不是函数", "what is invoked is not a function");
        FeelValue[] values = [.. arguments.Select(a => a.Evaluate(scope, run))];
        return Feel.Evaluation.Call.Invoke(target, values, names.Length == 0 ? null : names, run.State);
    }
}
