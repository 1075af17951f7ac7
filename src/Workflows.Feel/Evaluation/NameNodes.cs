namespace Workflows.Feel.Evaluation;

/// <summary>A name declared in the expression: an iterator, a parameter, an entry, <c>item</c>, <c>?</c>.</summary>
internal sealed class LocalNode(FeelSpan span, int slot) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state) => state.Locals[slot];
}

/// <summary>A name from outside; with the entries that are read below it, if any, so that what is recorded is what was read.</summary>
internal sealed class VariableNode(FeelSpan span, string name) : Node(span)
{
    public string Name { get; } = name;

    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue value = Read(state, out bool isVariable);
        if (isVariable && state.Recorder is { } recorder)
            recorder.Note(Name, value);
        return value;
    }

    public override bool IsDefined(EvaluationState state) => state.Scope.TryGetValue(Name, out _);

    /// <summary>The variable, else the function of that name, else null with a warning.</summary>
    public FeelValue Read(EvaluationState state, out bool isVariable)
    {
        isVariable = true;
        if (state.Scope.TryGetValue(Name, out FeelValue? value))
            return value;
        FeelFunction? function = Functions.BuiltIns.Find(Name)?.Value ?? state.Environment.Functions?.Find(Name);
        if (function is not null)
        {
            isVariable = false;
            return function;
        }
        return state.Warn(FeelCodes.UnknownVariable, Span, $"没有名为“{Name}”的变量", $"there is no variable named '{Name}'");
    }
}

/// <summary>Entries below a variable: <c>order.buyer.name</c>.</summary>
internal sealed class VariablePathNode(FeelSpan span, VariableNode variable, string[] entries, FeelSpan[] spans) : Node(span)
{
    private readonly string _path = string.Join('.', [variable.Name, .. entries]);

    public VariableNode Variable { get; } = variable;

    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue value = Variable.Read(state, out bool isVariable);
        for (int i = 0; i < entries.Length; i++)
            value = Paths.Entry(value, entries[i], spans[i], state);
        if (isVariable && state.Recorder is { } recorder)
            recorder.Note(_path, value);
        return value;
    }

    public override bool IsDefined(EvaluationState state)
    {
        if (!state.Scope.TryGetValue(Variable.Name, out FeelValue? value))
            return false;
        foreach (string entry in entries)
        {
            if (value is not FeelContext context || !context.TryGetValue(entry, out value))
                return false;
        }
        return true;
    }

    public VariablePathNode Below(FeelSpan whole, string entry) => new(whole, Variable, [.. entries, entry], [.. spans, whole]);
}

/// <summary>A name inside a filter: an entry of the item that is tested, of the innermost filter first, else what it means outside.</summary>
internal sealed class FilterNameNode(FeelSpan span, string name, int[] itemSlots, Node outside) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        foreach (int slot in itemSlots)
        {
            if (state.Locals[slot] is FeelContext item && item.TryGetValue(name, out FeelValue? value))
                return value;
        }
        return outside.Evaluate(state);
    }

    public override bool IsDefined(EvaluationState state)
    {
        foreach (int slot in itemSlots)
        {
            if (state.Locals[slot] is FeelContext item && item.Contains(name))
                return true;
        }
        return outside.IsDefined(state);
    }
}

/// <summary>An entry of whatever the source gives.</summary>
internal sealed class PathNode(FeelSpan span, Node source, string name) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state) => Paths.Entry(source.Evaluate(state), name, Span, state);

    public override bool IsDefined(EvaluationState state) =>
        source.IsDefined(state) && source.Evaluate(state) is FeelContext context && context.Contains(name);
}
