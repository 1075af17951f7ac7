using Workflows.Feel.Binding;
using Workflows.Feel.Evaluation;
using Workflows.Feel.Syntax;

namespace Workflows.Feel;

/// <summary>Unary tests, as in a cell of a decision table: <c>&lt; 5, [10..20], "是", -</c> («DMN 1.5 §10.3.1.2, grammar rule 15»).</summary>
public sealed class FeelUnaryTests
{
    private readonly Test[] _tests;
    private readonly bool _isNegated;
    private readonly int _slots;
    private readonly bool _needsLocals;

    private FeelUnaryTests(string text, Test[] tests, UnaryTestsSyntax syntax, Binder binder)
    {
        Text = text;
        Parts = [.. syntax.Tests.Select(test => text.Substring(test.Span.Start, test.Span.Length))];
        _tests = tests;
        _isNegated = syntax.IsNegated;
        _slots = binder.SlotCount;
        // Slot 0 is the input's; without further ones and without a test that names it there is nothing to keep.
        _needsLocals = _slots > 1 || Array.Exists(tests, test => test.UsesInput);
        Variables = binder.Variables;
    }

    public string Text { get; }

    /// <summary>The variables that the tests can read besides the input.</summary>
    public IReadOnlyList<FeelVariable> Variables { get; }

    /// <summary>True for <c>-</c>, which any input passes.</summary>
    public bool IsAny => _tests.Length == 0;

    /// <summary>The texts of the single tests.</summary>
    internal IReadOnlyList<string> Parts { get; }

    /// <summary>Reads unary tests. A wrong text gives problems, never an exception.</summary>
    public static FeelParseResult<FeelUnaryTests> Parse(string text, FeelParseOptions? options = null)
    {
        options ??= FeelParseOptions.Default;
        try
        {
            UnaryTestsSyntax syntax = Parser.ParseUnaryTests(text, options);
            Binder binder = new(options);
            Test[] tests = binder.BindTests(syntax);
            return new(new FeelUnaryTests(text, tests, syntax, binder), []);
        }
        catch (SyntaxStop stop)
        {
            return new(null, [stop.Problem]);
        }
    }

    /// <summary>True, false or null for this input value, which the tests can also name as <c>?</c>.</summary>
    public FeelResult Evaluate(FeelValue input, IFeelScope scope, FeelEnvironment environment, FeelRecorder? recorder = null)
    {
        EvaluationState state = EvaluationState.Rent(scope, environment, recorder);
        try
        {
            FeelValue verdict = Holds(input, state) is { } holds ? FeelBoolean.Of(holds) : FeelNull.Instance;
            return new FeelResult(verdict, state.Warnings, null);
        }
        catch (FeelStop stop)
        {
            return new FeelResult(FeelNull.Instance, state.Warnings, stop.Problem);
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>Tests as a part of a larger evaluation, with variables of its own.</summary>
    internal bool? Holds(FeelValue input, EvaluationState state, IFeelScope scope)
    {
        IFeelScope outer = state.Scope;
        state.Scope = scope;
        bool? holds = Holds(input, state);
        state.Scope = outer;
        return holds;
    }

    private bool? Holds(FeelValue input, EvaluationState state)
    {
        if (IsAny)
            return true;
        if (!_needsLocals)
        {
            bool? simple = TestGroup.Holds(_tests, input, state);
            return _isNegated ? !simple : simple;
        }
        FeelValue[] outer = state.Locals;
        FeelValue[] locals = new FeelValue[_slots];
        Array.Fill(locals, FeelNull.Instance);
        locals[0] = input;
        state.Locals = locals;
        bool? holds = TestGroup.Holds(_tests, input, state);
        state.Locals = outer;
        return _isNegated ? !holds : holds;
    }
}
