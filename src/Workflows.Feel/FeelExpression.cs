using Workflows.Feel.Binding;
using Workflows.Feel.Evaluation;
using Workflows.Feel.Syntax;

namespace Workflows.Feel;

/// <summary>
/// A parsed and resolved FEEL expression: immutable, shared between threads, evaluated any number of times («DMN 1.5 §10.3»).
/// </summary>
public sealed class FeelExpression
{
    private readonly Node _root;
    private readonly int _slots;

    private FeelExpression(string text, Node root, int slots, IReadOnlyList<FeelVariable> variables)
    {
        Text = text;
        _root = root;
        _slots = slots;
        Variables = variables;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>The variables that the expression can read, each path once. Inside a filter a name may turn out to be an entry of the item.</summary>
    public IReadOnlyList<FeelVariable> Variables { get; }

    /// <summary>Reads an expression. A wrong text gives problems, never an exception.</summary>
    public static FeelParseResult<FeelExpression> Parse(string text, FeelParseOptions? options = null)
    {
        options ??= FeelParseOptions.Default;
        try
        {
            SyntaxNode syntax = Parser.ParseExpression(text, options);
            Binder binder = new(options);
            Node root = binder.BindExpression(syntax);
            return new(new FeelExpression(text, root, binder.SlotCount, binder.Variables), []);
        }
        catch (SyntaxStop stop)
        {
            return new(null, [stop.Problem]);
        }
    }

    /// <summary>Evaluates with these variables. What has no value becomes null with a warning; nothing is thrown.</summary>
    /// <param name="scope">The variables.</param>
    /// <param name="environment">Clock, zone, limits, functions of the host.</param>
    /// <param name="recorder">Notes the variables that were read; costs nothing where it is not given.</param>
    public FeelResult Evaluate(IFeelScope scope, FeelEnvironment environment, FeelRecorder? recorder = null)
    {
        EvaluationState state = EvaluationState.Rent(scope, environment, recorder);
        try
        {
            state.Place = _root.Span;
            FeelValue value = Evaluate(state);
            return new FeelResult(value, state.Warnings, null);
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

    /// <summary>Evaluates as a part of a larger evaluation, with variables of its own.</summary>
    internal FeelValue Evaluate(EvaluationState state, IFeelScope scope)
    {
        IFeelScope outer = state.Scope;
        state.Scope = scope;
        FeelValue value = Evaluate(state);
        state.Scope = outer;
        return value;
    }

    /// <summary>Evaluates as a part of a larger evaluation, with the scope that is set there.</summary>
    internal FeelValue Evaluate(EvaluationState state)
    {
        if (_slots == 0)
            return _root.Evaluate(state);
        FeelValue[] locals = new FeelValue[_slots];
        Array.Fill(locals, FeelNull.Instance);
        return state.Within(state.Scope, locals, _root);
    }
}
