namespace Workflows.Feel.Evaluation;

/// <summary>The working state of one evaluation. Reused by the thread that evaluates, so a plain condition allocates nothing.</summary>
internal sealed class EvaluationState
{
    [ThreadStatic]
    private static EvaluationState? t_free;

    private List<FeelWarning>? _warnings;
    private long _stepsLeft;
    private int _callDepth;

    private const int MostWarnings = 100;

    public IFeelScope Scope { get; set; } = FeelContext.Empty;

    public FeelEnvironment Environment { get; private set; } = FeelEnvironment.Timeless;

    public FeelRecorder? Recorder { get; set; }

    /// <summary>Values of local names, by the slots that binding gave them.</summary>
    public FeelValue[] Locals { get; set; } = [];

    /// <summary>The part of the text that is being evaluated, for warnings raised by functions.</summary>
    public FeelSpan Place { get; set; }

    public IReadOnlyList<FeelWarning> Warnings => (IReadOnlyList<FeelWarning>?)_warnings ?? [];

    public static EvaluationState Rent(IFeelScope scope, FeelEnvironment environment, FeelRecorder? recorder)
    {
        EvaluationState state = t_free ?? new EvaluationState();
        t_free = null;
        state.Scope = scope;
        state.Environment = environment;
        state.Recorder = recorder;
        state._stepsLeft = environment.StepLimit;
        state._callDepth = 0;
        state._warnings = null;
        return state;
    }

    public void Return()
    {
        Scope = FeelContext.Empty;
        Environment = FeelEnvironment.Timeless;
        Recorder = null;
        Locals = [];
        _warnings = null;
        t_free = this;
    }

    /// <summary>Counts work; stops the evaluation when it is too much.</summary>
    public void Step(long steps = 1)
    {
        _stepsLeft -= steps;
        if (_stepsLeft < 0)
            throw FeelStop.TooManySteps(Place);
    }

    /// <summary>Enters a call; stops the evaluation when calls nest too deep. Pair with <see cref="Leave"/>.</summary>
    public void Enter()
    {
        Step();
        if (
            ++_callDepth > Environment.CallDepthLimit
            || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()
        )
            throw FeelStop.TooDeep(Place);
    }

    public void Leave() => _callDepth--;

    /// <summary>Evaluates something with other variables and locals, then goes on as before.</summary>
    public FeelValue Within(IFeelScope scope, FeelValue[] locals, Node node)
    {
        IFeelScope outerScope = Scope;
        FeelValue[] outerLocals = Locals;
        Scope = scope;
        Locals = locals;
        FeelValue result = node.Evaluate(this);
        Scope = outerScope;
        Locals = outerLocals;
        return result;
    }

    /// <summary>Notes a warning at the current place and gives FEEL's null.</summary>
    public FeelValue Warn(string code, string zh, string en) => Warn(code, Place, zh, en);

    public FeelValue Warn(string code, FeelSpan span, string zh, string en)
    {
        _warnings ??= [];
        if (_warnings.Count < MostWarnings)
            _warnings.Add(new FeelWarning(code, span, zh, en));
        return FeelNull.Instance;
    }

    /// <summary>How many warnings there are; with <see cref="Forget"/> lets an expression be tried quietly.</summary>
    public int WarningCount => _warnings?.Count ?? 0;

    /// <summary>Forgets the warnings noted after that count.</summary>
    public void Forget(int count)
    {
        if (_warnings is not null && _warnings.Count > count)
            _warnings.RemoveRange(count, _warnings.Count - count);
    }

    /// <summary>Passes a made list or context on, unless it is larger or deeper than is allowed.</summary>
    public T Bounded<T>(T value)
        where T : FeelValue
    {
        if (value.Weight > FeelLimits.Weight || value.Depth > FeelLimits.Depth)
            throw FeelStop.TooLarge(Place);
        return value;
    }

    public FeelString Bounded(string text) =>
        text.Length <= FeelLimits.StringLength ? new FeelString(text) : throw FeelStop.TooLarge(Place);
}
